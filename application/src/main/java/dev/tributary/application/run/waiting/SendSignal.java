package dev.tributary.application.run.waiting;

import dev.tributary.application.run.Runs;
import dev.tributary.application.run.waiting.WakeTask.Result;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.waiting.SignalKey;
import dev.tributary.domain.waiting.WakeUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** Sends signals to the tasks that wait for them. */
@ApplicationScoped
public class SendSignal {
  /** The runs of all of them are locked in one transaction. */
  static final int MOST_WAITERS = 1_000;

  private final Waits waits;
  private final WakeTask wake;
  private final Runs runs;
  private final InstantSource clock;

  public SendSignal(Waits waits, WakeTask wake, Runs runs, InstantSource clock) {
    this.waits = waits;
    this.wake = wake;
    this.runs = runs;
    this.clock = clock;
  }

  /**
   * Wakes every task that waits for the signal now, all or none; it is not kept for later ones.
   *
   * @param with what it carries to an activity as its run's revision defines it
   * @param sender stored with each run that is woken
   * @return how many
   * @throws Refused when too many tasks wait for it
   */
  @Transactional
  public int send(SignalKey signal, Function<Activity, WakeUp> with, String sender) {
    List<Waiter> waiters = waits.waitingFor(signal, MOST_WAITERS + 1);
    if (waiters.size() > MOST_WAITERS) {
      throw new Refused(RunErrorCode.TOO_MANY_WAIT, signal.value(), MOST_WAITERS);
    }
    List<Waiter> woken =
        waiters.stream().filter(waiter -> wake.wake(waiter, with) == Result.WOKEN).toList();
    woken.forEach(waiter -> runs.signalled(waiter.run(), sender, clock.instant()));
    return woken.size();
  }
}
