package dev.tributary.cli.fileimport;

import dev.tributary.cli.api.TributaryApi;
import dev.tributary.cli.api.fileimport.ImportView;
import dev.tributary.cli.api.fileimport.RejectPage.Reject;
import dev.tributary.cli.terminal.CompletionPoller;
import dev.tributary.cli.terminal.ExitCodes;
import dev.tributary.cli.terminal.Labels;
import dev.tributary.cli.terminal.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Prints the progress of an import and its result. */
final class WatchImport {
  private static final int REJECTS = 10;
  private static final int STEP = 10;

  private final TributaryApi api;
  private final String id;
  private final String page;
  private final Terminal terminal;
  private String reported = "";

  WatchImport(TributaryApi api, String id, String page, Terminal terminal) {
    this.api = api;
    this.id = id;
    this.page = page;
    this.terminal = terminal;
  }

  /** The exit code that the end means; empty when it has not ended after {@code timeout}. */
  Optional<Integer> untilItsEnd(Duration timeout) throws InterruptedException {
    return new CompletionPoller(terminal)
        .until(timeout, this::poll, ImportView::ended)
        .map(this::reportEnd);
  }

  private ImportView poll() {
    ImportView now = api.fileImport(id);
    String step = now.state() + now.percent() / STEP;
    if (!now.ended() && !step.equals(reported)) {
      reported = step;
      terminal.step(Instant.now(), now.stateText(), now.percent() + " %");
    }
    return now;
  }

  private int reportEnd(ImportView end) {
    ImportView.Counts counts = end.counts();
    terminal.line(
        Labels.of(
            "import.counts",
            counts.inserted(),
            counts.updated(),
            counts.unchanged(),
            counts.rejected()));
    end.notes().forEach(note -> terminal.line(note.message()));
    reportRejects(counts.rejected());
    if (end.failure() != null) {
      terminal.line(Labels.of("error") + " " + end.failure());
    }
    terminal.line(end.stateText());
    return switch (end.state()) {
      case "finished" -> ExitCodes.DONE;
      case "finishedWithRejects" -> ExitCodes.DONE_WITH_WARNINGS;
      default -> ExitCodes.FAILED;
    };
  }

  private void reportRejects(long rows) {
    List<Reject> first = api.rejects(id, REJECTS).items();
    RejectReport.report(terminal, first);
    if (first.size() == REJECTS || rows > REJECTS) {
      terminal.line(Labels.of("import.all-rejects", page));
    }
  }
}
