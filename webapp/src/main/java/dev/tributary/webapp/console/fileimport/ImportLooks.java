package dev.tributary.webapp.console.fileimport;

import dev.tributary.adapters.in.rest.problem.Words;
import dev.tributary.domain.fileimport.ImportState;
import dev.tributary.webapp.console.layout.StateLook;

/** How states of imports show, in the colours of runs. */
final class ImportLooks {
  private ImportLooks() {}

  static StateLook of(ImportState state) {
    return switch (state) {
      case RECEIVING, RECEIVED -> look("idle", "circle-dashed", state);
      case LOADING, MERGING -> look("running", "loader-circle", state);
      case FINISHED -> look("done", "circle-check", state);
      case FINISHED_WITH_REJECTS -> look("waiting", "circle-alert", state);
      case FAILED -> look("failed", "circle-x", state);
      case STOPPED -> look("idle", "circle-stop", state);
    };
  }

  private static StateLook look(String css, String icon, ImportState state) {
    return new StateLook(css, icon, "rest.importState." + Words.id(state));
  }
}
