package dev.tributary.cli.run;

import dev.tributary.cli.api.JournalPage;
import dev.tributary.cli.api.RunView;
import dev.tributary.cli.api.TributaryApi;
import dev.tributary.cli.api.WorkflowView;
import dev.tributary.cli.terminal.CompletionPoller;
import dev.tributary.cli.terminal.ExitCodes;
import dev.tributary.cli.terminal.Labels;
import dev.tributary.cli.terminal.Terminal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the journal of a run as it grows. */
final class WatchRun {
  private static final int BATCH = 500;

  private final TributaryApi api;
  private final WorkflowView workflow;
  private final String run;
  private final Terminal terminal;
  private @Nullable String behind;
  private @Nullable Long place;
  private long shown;

  WatchRun(TributaryApi api, WorkflowView workflow, String run, Terminal terminal) {
    this.api = api;
    this.workflow = workflow;
    this.run = run;
    this.terminal = terminal;
  }

  /** The exit code that the run's end means; empty when it has not ended after {@code timeout}. */
  Optional<Integer> untilItsEnd(Duration timeout) throws InterruptedException {
    return new CompletionPoller(terminal)
        .until(timeout, this::poll, RunView::ended)
        .map(this::reportEnd);
  }

  /** The run is read before its journal, so that the journal of an ended run is read whole. */
  private RunView poll() {
    RunView now = api.run(run);
    reportJournal();
    reportPlace(now);
    return now;
  }

  private void reportPlace(RunView now) {
    Long next = now.queuePosition();
    if (next != null && !next.equals(place)) {
      terminal.line(RunLines.state(now));
    }
    place = next;
  }

  private void reportJournal() {
    while (true) {
      JournalPage page = api.journal(run, behind, BATCH);
      for (JournalPage.Line line : page.items()) {
        if (line.id() > shown) {
          report(line);
          shown = line.id();
        }
      }
      if (page.next() == null) {
        return;
      }
      behind = page.next();
    }
  }

  private void report(JournalPage.Line line) {
    String mark = line.severity().equals("info") ? "" : Labels.of(line.severity()) + " ";
    String activity = Optional.ofNullable(line.activity()).map(workflow::label).orElse("");
    terminal.step(line.at(), activity, mark + line.message());
  }

  private int reportEnd(RunView end) {
    sent(end).forEach(terminal::line);
    terminal.line(end.stateText());
    return switch (end.state()) {
      case "finished" -> ExitCodes.DONE;
      case "finishedWithWarnings" -> ExitCodes.DONE_WITH_WARNINGS;
      default -> ExitCodes.FAILED;
    };
  }

  private List<String> sent(RunView end) {
    return end.test()
        ? api.testReport(run).deliveries().stream()
            .flatMap(each -> RunLines.unsent(end, each).stream())
            .toList()
        : api.deliveries(run, BATCH).items().stream()
            .flatMap(each -> RunLines.delivery(each).stream())
            .toList();
  }
}
