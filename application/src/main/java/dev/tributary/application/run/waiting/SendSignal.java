package dev.tributary.application.run.waiting;

import dev.tributary.application.run.waiting.WakeTask.Result;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.waiting.SignalKey;
import dev.tributary.domain.waiting.WakeUp.Signalled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Sends signals to the tasks that wait for them. */
@ApplicationScoped
public class SendSignal {
  /** The runs of all of them are locked in one transaction. */
  static final int MOST_WAITERS = 1_000;

  private final Waits waits;
  private final WakeTask wake;

  public SendSignal(Waits waits, WakeTask wake) {
    this.waits = waits;
    this.wake = wake;
  }

  /**
   * Wakes every task that waits for the signal now, all or none; it is not kept for later ones.
   *
   * @return how many
   * @throws Refused when too many tasks wait for it
   */
  @Transactional
  public int send(SignalKey signal, Signalled with) {
    List<Waiter> waiters = waits.waitingFor(signal, MOST_WAITERS + 1);
    if (waiters.size() > MOST_WAITERS) {
      throw new Refused(RunErrorCode.TOO_MANY_WAIT, signal.value(), MOST_WAITERS);
    }
    return (int) waiters.stream().filter(waiter -> wake.wake(waiter, with) == Result.WOKEN).count();
  }
}
