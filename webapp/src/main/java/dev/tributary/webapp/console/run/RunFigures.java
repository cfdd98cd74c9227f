package dev.tributary.webapp.console.run;

import dev.tributary.application.exchange.ExchangeReader;
import dev.tributary.application.run.RunReader.TransitionView;
import dev.tributary.domain.exchange.Exchange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The figures at the head of a run: people in, rows, calls, retries, time. */
@ApplicationScoped
public class RunFigures {
  /** More calls than that are counted, but shown as "at least". */
  private static final int CALLS_COUNTED = 500;

  private final ExchangeReader exchanges;

  public RunFigures(ExchangeReader exchanges) {
    this.exchanges = exchanges;
  }

  List<RunPage.Figure> of(RunParts parts) {
    List<Exchange> calls =
        exchanges.list(parts.run().id(), Optional.empty(), Optional.empty(), CALLS_COUNTED);
    long retries = calls.stream().filter(call -> call.attempt() > 1).count();
    return List.of(
        figure(parts, "runs.figure_peopleIn", peopleIn(parts)),
        figure(parts, "runs.figure_rows", rows(parts)),
        figure(parts, "runs.figure_calls", calls.size() - retries),
        figure(parts, "runs.figure_retries", retries),
        new RunPage.Figure("runs.figure_time", parts.duration(), parts.ticking()));
  }

  /** What the activities without an input selected. */
  private static long peopleIn(RunParts parts) {
    return parts.workflow().initial().stream()
        .flatMap(first -> parts.transitions().stream().filter(t -> t.from().equals(first.id())))
        .mapToLong(TransitionView::rows)
        .sum();
  }

  /** All rows that moved over arrows; a shared table counts once for each outlet. */
  private static long rows(RunParts parts) {
    return parts.transitions().stream().mapToLong(TransitionView::rows).sum();
  }

  private static RunPage.Figure figure(RunParts parts, String word, long value) {
    return new RunPage.Figure(word, parts.formats().number(value));
  }
}
