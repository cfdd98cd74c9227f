package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.MapAnswer.Mapped;
import dev.tributary.application.activity.externalapi.RowLoads.RowLoad;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.MappedRow.Kept;
import dev.tributary.domain.activity.externalapi.MappedRow.Rejected;
import dev.tributary.domain.secret.SecretMask;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/**
 * Streams an answer into its tables. Each time it begins with empty ones: the whole answer is one
 * page, and half a page is none.
 */
@ApplicationScoped
public class LoadAnswer {
  private final MapAnswer mapping;
  private final RowLoads loads;
  private final WorkTables tables;
  private final Wording wording;

  public LoadAnswer(MapAnswer mapping, RowLoads loads, WorkTables tables, Wording wording) {
    this.mapping = mapping;
    this.loads = loads;
    this.tables = tables;
    this.wording = wording;
  }

  /**
   * @param mask for the values that people are shown
   */
  Loaded load(
      UsableResponse response,
      ExternalApiSettings settings,
      Destination destination,
      SecretMask mask,
      ActivityContext context)
      throws IOException {
    empty(destination, context);
    RejectRows rejects = new RejectRows(wording, mask);
    try (RowLoad load = loads.into(destination, context)) {
      Mapped mapped =
          mapping.map(
              response.answer(),
              settings,
              context.zone(),
              row -> {
                switch (row) {
                  case Kept(var cells) -> load.add(cells);
                  case Rejected rejected ->
                      destination.rejects().ifPresent(_ -> load.reject(rejects.row(rejected)));
                }
              });
      Loaded loaded = load.settle();
      mapped.lines(mask).forEach(context::warn);
      load.finish(
          () -> {
            context.checkpoint(Progress.complete(loaded));
            response.end().record();
          });
      return loaded;
    }
  }

  private void empty(Destination destination, ActivityContext context) {
    context.write(
        () -> {
          tables.empty(destination.rows().id());
          destination.rejects().map(WorkTable::id).ifPresent(tables::empty);
          context.checkpoint(Progress.LOADING);
          return destination;
        });
  }
}
