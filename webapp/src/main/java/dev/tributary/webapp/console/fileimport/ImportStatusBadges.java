package dev.tributary.webapp.console.fileimport;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.fileimport.ImportState;
import dev.tributary.webapp.console.layout.StatusBadge;

/** How states of imports show, in the colours of runs. */
final class ImportStatusBadges {
  private ImportStatusBadges() {}

  static StatusBadge of(ImportState state) {
    return switch (state) {
      case RECEIVING, RECEIVED -> badge("idle", "circle-dashed", state);
      case LOADING, MERGING -> badge("running", "loader-circle", state);
      case FINISHED -> badge("done", "circle-check", state);
      case FINISHED_WITH_REJECTS -> badge("waiting", "circle-alert", state);
      case FAILED -> badge("failed", "circle-x", state);
      case STOPPED -> badge("idle", "circle-stop", state);
    };
  }

  private static StatusBadge badge(String css, String icon, ImportState state) {
    return new StatusBadge(css, icon, "rest.importState." + EnumNames.id(state));
  }
}
