package dev.tributary.application.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.run.InMemoryWaits;
import dev.tributary.application.run.InMemoryWakeUps.Entry;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.waiting.Waiter;
import dev.tributary.application.run.waiting.WakeTask;
import dev.tributary.application.run.waiting.WakeTask.Result;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.SignalKey;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What ends the waits of a schedule: their times, also delivered twice or late, and a signal. */
final class SimulatedWaits {
  /** Ends with the signal. */
  static final Wait FOR_SIGNAL =
      new Wait(new Awaited.Signal(new SignalKey("go")), Optional.empty());

  /** Ends by its time. */
  static final Wait FOR_TIME = Wait.until(SimulatedStores.NOW);

  /** Ends with the signal or by its time. */
  static final Wait FOR_EITHER = new Wait(FOR_SIGNAL.awaited(), FOR_TIME.until());

  /** Ends with inputs, or by its time; without an end also when no input can arrive any more. */
  static final Wait FOR_INPUTS = new Wait(new Awaited.Inputs(), FOR_TIME.until());

  private final SimulatedStores stores;
  private final WakeTask wake;
  private final Set<Waiter> woken = new HashSet<>();
  private int tooLate;

  SimulatedWaits(SimulatedStores stores, RunTransitions transitions) {
    this.stores = stores;
    this.wake = new WakeTask(stores.runs, transitions, stores.journal, SimulatedStores.CLOCK);
  }

  /** Delivers the end of one wait; its entry may be delivered again. */
  void end(Chance chance) {
    List<Entry> entries = stores.wakeUps.entries;
    if (!entries.isEmpty()) {
      Entry entry = chance.oneOf(entries);
      wake(entry.waiter(), entry.by());
      if (!chance.troubleOneIn(3)) {
        entries.remove(entry);
      }
    }
  }

  /** Sends the signal to all that wait for it. */
  void signal() {
    new InMemoryWaits(stores.runs, stores.id)
        .waitingFor(new SignalKey("go"), Integer.MAX_VALUE)
        .forEach(waiter -> wake(waiter, new WakeUp.Signalled(Variables.NONE)));
  }

  /** Whether a task waits in a run that has not ended. */
  boolean isAwaited() {
    return !stores.run().state().ended() && !stores.run().in(TaskState.WAITING).isEmpty();
  }

  /** How many waits have ended. */
  int ended() {
    return woken.size();
  }

  int tooLate() {
    return tooLate;
  }

  /** Every wait has something that ends it. */
  void check(WorkflowRun run) {
    run.tasks().stream()
        .filter(task -> task.waitsFor().flatMap(Wait::until).isPresent())
        .map(task -> Waiter.of(run, task))
        .forEach(
            waiter ->
                assertThat(stores.wakeUps.entries)
                    .as("entries of waits")
                    .anyMatch(entry -> entry.waiter().equals(waiter)));
  }

  private void wake(Waiter waiter, WakeUp by) {
    if (wake.wake(waiter, by) == Result.WOKEN) {
      assertThat(woken.add(waiter)).as("%s is woken once", waiter).isTrue();
    } else {
      tooLate++;
    }
  }
}
