package dev.tributary.application.run;

import dev.tributary.application.run.waiting.Waiter;
import dev.tributary.application.run.waiting.Waits;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.SignalKey;
import dev.tributary.domain.waiting.Wait;
import java.util.List;
import java.util.Optional;

/** The waits of one run; no wait has lost its entry. */
public class InMemoryWaits implements Waits {
  private final Runs runs;
  private final RunId run;

  public InMemoryWaits(Runs runs, RunId run) {
    this.runs = runs;
    this.run = run;
  }

  @Override
  public List<Waiter> waitingFor(SignalKey signal, int limit) {
    Optional<Awaited> wanted = Optional.of(new Awaited.Signal(signal));
    return runs.find(run).stream()
        .flatMap(
            found ->
                found.tasks().stream()
                    .filter(task -> task.waitsFor().map(Wait::awaited).equals(wanted))
                    .map(task -> Waiter.of(found, task)))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<RunState> endOf(RunId child) {
    return runs.find(child).map(found -> found.state()).filter(RunState::ended);
  }

  @Override
  public List<TimedWait> withoutEntry() {
    return List.of();
  }

  @Override
  public List<MissedEnd> endsWithoutEntry() {
    return List.of();
  }
}
