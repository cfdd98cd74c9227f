package dev.tributary.cli.run;

import dev.tributary.cli.ExitCodes;
import dev.tributary.cli.Words;
import dev.tributary.cli.api.DeliveryPage.Delivery;
import dev.tributary.cli.api.JournalPage;
import dev.tributary.cli.api.RunView;
import dev.tributary.cli.api.TributaryApi;
import dev.tributary.cli.api.WorkflowView;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the journal of a run as it grows. A program that is away for a while is waited for. */
final class WatchRun {
  private static final int PORTION = 500;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final TributaryApi api;
  private final WorkflowView workflow;
  private final String run;
  private final Terminal terminal;
  private @Nullable String behind;
  private long shown;
  private boolean away;

  WatchRun(TributaryApi api, WorkflowView workflow, String run, Terminal terminal) {
    this.api = api;
    this.workflow = workflow;
    this.run = run;
    this.terminal = terminal;
  }

  /** The exit code that the run's end means; empty when it has not ended after {@code patience}. */
  Optional<Integer> untilItsEnd(Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<RunView> ended = look().filter(RunView::ended);
      if (ended.isPresent()) {
        return Optional.of(tellEnd(ended.get()));
      }
      if (System.nanoTime() - until > 0) {
        terminal.line(Words.of("run.still-running"));
        return Optional.empty();
      }
      Thread.sleep(PAUSE);
    }
  }

  /** The run is read before its journal, so that the journal of an ended run is read whole. */
  private Optional<RunView> look() {
    try {
      RunView now = api.run(run);
      tellJournal();
      away = false;
      return Optional.of(now);
    } catch (ProcessingException nobodyThere) {
      if (!away) {
        terminal.line(Words.of("run.away"));
      }
      away = true;
      return Optional.empty();
    }
  }

  private void tellJournal() {
    while (true) {
      JournalPage page = api.journal(run, behind, PORTION);
      for (JournalPage.Line line : page.items()) {
        if (line.id() > shown) {
          tell(line);
          shown = line.id();
        }
      }
      if (page.next() == null) {
        return;
      }
      behind = page.next();
    }
  }

  private void tell(JournalPage.Line line) {
    String mark = line.severity().equals("info") ? "" : Words.of("run." + line.severity()) + " ";
    String activity = Optional.ofNullable(line.activity()).map(workflow::label).orElse("");
    terminal.step(line.at(), activity, mark + line.message());
  }

  private int tellEnd(RunView end) {
    for (Delivery delivery : api.deliveries(run, PORTION).items()) {
      terminal.line(
          Words.of("run.delivery", delivery.label(), delivery.sent(), delivery.leftOut()));
      if (delivery.failed() + delivery.unknown() > 0) {
        terminal.line(
            Words.of("run.trouble", delivery.label(), delivery.failed(), delivery.unknown()));
      }
    }
    terminal.line(end.stateText());
    return switch (end.state()) {
      case "finished" -> ExitCodes.DONE;
      case "finishedWithWarnings" -> ExitCodes.DONE_WITH_WARNINGS;
      default -> ExitCodes.FAILED;
    };
  }
}
