package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.MessageRenderer;
import dev.tributary.application.activity.externalapi.mapping.MapResponse.Mapped;
import dev.tributary.application.activity.externalapi.mapping.RowLoads.RowLoad;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow.Accepted;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow.Rejected;
import dev.tributary.domain.secret.SecretMask;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/**
 * Streams responses into the tables of an execution. The rows of one, its rejects, the checkpoint
 * behind it and the end of its exchange are committed together.
 */
@ApplicationScoped
public class LoadResponse {
  private final MapResponse mapping;
  private final RowLoads loads;
  private final MessageRenderer messageRenderer;

  public LoadResponse(MapResponse mapping, RowLoads loads, MessageRenderer messageRenderer) {
    this.mapping = mapping;
    this.loads = loads;
    this.messageRenderer = messageRenderer;
  }

  /**
   * @param reached before the response
   * @param mask for the values that people are shown
   * @return what is reached with the response
   */
  public Checkpoint load(
      UsableResponse response,
      Checkpoint reached,
      ExternalApiSettings settings,
      SecretMask mask,
      ActivityContext context)
      throws IOException {
    ResponseTables tables = ResponseTables.of(settings, reached.loaded(), context);
    RejectRows rejects = new RejectRows(messageRenderer, mask);
    try (RowLoad load = loads.into(tables, context)) {
      Mapped mapped =
          mapping.map(
              response.response(),
              ResponseReading.rows(settings, context.zone(), mask),
              row -> {
                switch (row) {
                  case Accepted(var cells) -> load.add(cells);
                  case Rejected rejected ->
                      tables.rejects().ifPresent(_ -> load.reject(rejects.row(rejected)));
                }
              });
      Checkpoint next = Checkpoint.complete(load.settle());
      mapped.warnings().forEach(context::warn);
      load.finish(next.text(), response.end().report());
      return next;
    }
  }

  /** Stores tables without a row, where nothing is called. */
  public Checkpoint withoutRows(ExternalApiSettings settings, ActivityContext context) {
    try (RowLoad load =
        loads.into(ResponseTables.of(settings, Checkpoint.START.loaded(), context), context)) {
      Checkpoint complete = Checkpoint.complete(load.settle());
      load.finish(complete.text(), () -> {});
      return complete;
    }
  }
}
