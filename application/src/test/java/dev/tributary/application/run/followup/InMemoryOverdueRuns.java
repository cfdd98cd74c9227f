package dev.tributary.application.run.followup;

import dev.tributary.application.run.RunFixture;
import dev.tributary.domain.run.RunId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The runs that a test lets be overdue. */
final class InMemoryOverdueRuns implements OverdueRuns {
  final List<RunId> again = new ArrayList<>();
  private final List<OverdueRun> overdue = new ArrayList<>();

  /** From now on {@code run} is overdue. */
  RunId run(RunId run, RunFixture fixture) {
    overdue.add(new OverdueRun(run, fixture.runs.origin(run).revision()));
    return run;
  }

  @Override
  public List<OverdueRun> take() {
    List<OverdueRun> taken = List.copyOf(overdue);
    overdue.clear();
    return taken;
  }

  @Override
  public void takeAgain(RunId run, Duration after) {
    again.add(run);
  }
}
