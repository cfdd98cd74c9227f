package dev.tributary.webapp.console.run;

import dev.tributary.application.exchange.recording.ExchangeReader;
import dev.tributary.application.run.history.RunReader.RunSummary;
import dev.tributary.application.run.history.RunReader.TransitionView;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.webapp.console.message.DeliverySummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The figures at the head of a run: people in, rows, calls, retries, time. */
@ApplicationScoped
public class RunFigures {
  /** More calls than that are counted, but shown as "at least". */
  private static final int CALLS_COUNTED = 500;

  private final ExchangeReader exchanges;
  private final DeliverySummary deliveries;

  public RunFigures(ExchangeReader exchanges, DeliverySummary deliveries) {
    this.exchanges = exchanges;
    this.deliveries = deliveries;
  }

  /** How many messages were sent, left out, refused; empty while the run goes on. */
  String delivered(RunSummary run) {
    return run.state().ended() ? deliveries.ofRun(run.id()) : "";
  }

  List<RunPage.Figure> of(RunParts parts) {
    List<Exchange> calls =
        exchanges.list(parts.run().id(), Optional.empty(), Optional.empty(), CALLS_COUNTED);
    long retries = calls.stream().filter(call -> call.attempt() > 1).count();
    return List.of(
        new RunPage.Figure(
            "runs.figure_peopleIn",
            parts.detail().people().map(parts.formats()::number).orElse("–")),
        figure(parts, "runs.figure_rows", rows(parts)),
        figure(parts, "runs.figure_calls", calls.size() - retries),
        figure(parts, "runs.figure_retries", retries),
        new RunPage.Figure("runs.figure_time", parts.duration(), parts.ticking()));
  }

  /** All rows that moved over transitions; a shared table counts once for each outlet. */
  private static long rows(RunParts parts) {
    return parts.transitions().stream().mapToLong(TransitionView::rows).sum();
  }

  private static RunPage.Figure figure(RunParts parts, String word, long value) {
    return new RunPage.Figure(word, parts.formats().number(value));
  }
}
