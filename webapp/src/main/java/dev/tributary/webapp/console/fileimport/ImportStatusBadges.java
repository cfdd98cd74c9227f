package dev.tributary.webapp.console.fileimport;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.fileimport.ImportState;
import dev.tributary.webapp.console.layout.StatusBadge;

/** How states of imports show, in the colours of runs. */
final class ImportStatusBadges {
  private ImportStatusBadges() {}

  static StatusBadge of(ImportState state) {
    return switch (state) {
      case RECEIVING, RECEIVED -> look("idle", "circle-dashed", state);
      case LOADING, MERGING -> look("running", "loader-circle", state);
      case FINISHED -> look("done", "circle-check", state);
      case FINISHED_WITH_REJECTS -> look("waiting", "circle-alert", state);
      case FAILED -> look("failed", "circle-x", state);
      case STOPPED -> look("idle", "circle-stop", state);
    };
  }

  private static StatusBadge look(String css, String icon, ImportState state) {
    return new StatusBadge(css, icon, "rest.importState." + EnumNames.id(state));
  }
}
