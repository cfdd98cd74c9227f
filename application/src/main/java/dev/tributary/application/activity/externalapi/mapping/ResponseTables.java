package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.mapping.Rejects;
import java.util.Optional;

/**
 * The work tables that a response fills.
 *
 * @param rejects for the lines that cannot become rows; empty when the mapping rejects none
 */
public record ResponseTables(NewTable rows, Optional<NewTable> rejects) {
  static ResponseTables of(ExternalApiSettings settings, ActivityContext context) {
    return new ResponseTables(
        context.table(Outlet.OUT, settings.outbound().structure()),
        settings.outbound().mayReject()
            ? Optional.of(context.table(Outlet.REJECTS, Rejects.STRUCTURE))
            : Optional.empty());
  }
}
