package dev.tributary.cli.fileimport;

import dev.tributary.cli.Words;
import dev.tributary.cli.api.RejectPage.Reject;
import dev.tributary.cli.terminal.Terminal;
import java.util.List;

/** Tells what was left out. */
final class Rejects {
  private Rejects() {}

  static void tell(Terminal terminal, List<Reject> rejects) {
    for (Reject reject : rejects) {
      String place = reject.column().isEmpty() ? "" : ", " + reject.column();
      terminal.line(Words.of("import.reject", reject.line(), place, reject.reason()));
    }
  }
}
