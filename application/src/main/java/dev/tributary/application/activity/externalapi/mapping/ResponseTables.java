package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.progress.LoadResult;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.mapping.Rejects;
import java.util.Optional;

/**
 * The work tables that responses fill.
 *
 * @param rejects for the lines that cannot become rows; empty when the mapping rejects none
 */
public record ResponseTables(ResponseTable rows, Optional<ResponseTable> rejects) {
  /**
   * @param loaded what earlier responses have filled
   */
  static ResponseTables of(
      ExternalApiSettings settings, Optional<LoadResult> loaded, ActivityContext context) {
    return new ResponseTables(
        ResponseTable.of(
            Outlet.OUT, settings.outbound().structure(), loaded.map(LoadResult::rows), context),
        settings.outbound().mayReject()
            ? Optional.of(
                ResponseTable.of(
                    Outlet.REJECTS,
                    Rejects.STRUCTURE,
                    loaded.flatMap(LoadResult::rejects),
                    context))
            : Optional.empty());
  }
}
