package dev.tributary.cli.fileimport;

import dev.tributary.cli.api.fileimport.RejectPage.Reject;
import dev.tributary.cli.terminal.Labels;
import dev.tributary.cli.terminal.Terminal;
import java.util.List;

/** Prints the rejects of an import. */
final class RejectReport {
  private RejectReport() {}

  static void report(Terminal terminal, List<Reject> rejectReport) {
    for (Reject reject : rejectReport) {
      String place = reject.column().isEmpty() ? "" : ", " + reject.column();
      terminal.line(Labels.of("import.reject", reject.line(), place, reject.reason()));
    }
  }
}
