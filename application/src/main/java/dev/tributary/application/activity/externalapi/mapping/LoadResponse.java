package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.MessageRenderer;
import dev.tributary.application.activity.externalapi.mapping.MapResponse.Mapped;
import dev.tributary.application.activity.externalapi.mapping.RowLoads.RowLoad;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow.Accepted;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow.Rejected;
import dev.tributary.domain.secret.SecretMask;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Streams a response into new tables: the whole response is one page, and half a page is none. */
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
   * @param mask for the values that people are shown
   */
  public LoadResult load(
      UsableResponse response,
      ExternalApiSettings settings,
      SecretMask mask,
      ActivityContext context)
      throws IOException {
    ResponseTables responseTables = ResponseTables.of(settings, context);
    RejectRows rejects = new RejectRows(messageRenderer, mask);
    try (RowLoad load = loads.into(responseTables, context)) {
      Mapped mapped =
          mapping.map(
              response.response(),
              settings,
              context.zone(),
              row -> {
                switch (row) {
                  case Accepted(var cells) -> load.add(cells);
                  case Rejected rejected ->
                      responseTables.rejects().ifPresent(_ -> load.reject(rejects.row(rejected)));
                }
              });
      LoadResult loadResult = load.settle();
      mapped.lines(mask).forEach(context::warn);
      load.finish(ExternalApiCheckpoint.complete(loadResult), response.end().report());
      return loadResult;
    }
  }

  /** Stores tables without a row, where nothing is called. */
  public LoadResult withoutRows(ExternalApiSettings settings, ActivityContext context) {
    try (RowLoad load = loads.into(ResponseTables.of(settings, context), context)) {
      LoadResult loadResult = load.settle();
      load.finish(ExternalApiCheckpoint.complete(loadResult), () -> {});
      return loadResult;
    }
  }
}
