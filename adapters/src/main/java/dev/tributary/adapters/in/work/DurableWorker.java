package dev.tributary.adapters.in.work;

import dev.tributary.application.limit.RateLimits.Permit;
import dev.tributary.application.outage.Outage;
import dev.tributary.application.work.Lease;
import dev.tributary.application.work.LeaseLost;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Executes the entries of one kind: takes a permit, waits while the database cannot be reached,
 * retries what fails and gives it up in the end, and releases the entry when the process is about
 * to end.
 */
final class DurableWorker<E> {
  static final int MOST_FAILURES = 5;
  static final Duration POSTPONEMENT = Duration.ofSeconds(1);
  static final PollBackoff OUTAGE = new PollBackoff(Duration.ofMillis(200), Duration.ofSeconds(5));
  static final PollBackoff FAILURE = new PollBackoff(Duration.ofSeconds(2), Duration.ofSeconds(16));

  private static final Logger LOG = Logger.getLogger(DurableWorker.class);

  private final DurableWork<E> work;
  private final BooleanSupplier closing;
  private final Pause pause;

  /**
   * @param closing whether the process is about to end
   * @param pause waits between two executions while the database cannot be reached
   */
  DurableWorker(DurableWork<E> work, BooleanSupplier closing, Pause pause) {
    this.work = work;
    this.closing = closing;
    this.pause = pause;
  }

  /** Waits so long. */
  @FunctionalInterface
  interface Pause {
    void pause(Duration time) throws InterruptedException;
  }

  /** Works on an entry that this node has claimed. */
  NextStep work(E entry, Lease lease) {
    try {
      return untilReachable(entry, lease);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new NextStep.Again(Duration.ZERO);
    }
  }

  /**
   * The execution of an entry threw: the fault is the program's or another writer's.
   *
   * @param failures in a row, this one included
   */
  NextStep failed(E entry, Lease lease, int failures, String reason) {
    if (failures < MOST_FAILURES) {
      return new NextStep.Again(FAILURE.after(failures));
    }
    try {
      work.giveUp(entry, lease, reason);
    } catch (LeaseLost lost) {
      return left(entry, lost);
    }
    LOG.errorf("%s given up after %d failures", entry, failures);
    return new NextStep.Remove();
  }

  private NextStep untilReachable(E entry, Lease lease) throws InterruptedException {
    int outages = 0;
    while (!closing.getAsBoolean()) {
      try {
        return withPermit(entry, lease);
      } catch (LeaseLost lost) {
        return left(entry, lost);
      } catch (RuntimeException thrown) {
        if (!Outage.isBehind(thrown)) {
          throw thrown;
        }
        Duration wait = OUTAGE.after(++outages);
        LOG.warnf(thrown, "database not reachable, %s waits %s", entry, wait);
        pause.pause(wait);
      }
    }
    return new NextStep.Again(Duration.ZERO);
  }

  private NextStep withPermit(E entry, Lease lease) {
    Optional<Permit> permit = work.permit();
    if (permit.isEmpty()) {
      return new NextStep.Again(POSTPONEMENT);
    }
    try (Permit _ = permit.get()) {
      return next(work.execute(entry, lease));
    }
  }

  private NextStep left(E entry, LeaseLost lost) {
    LOG.infof("%s: %s", entry, lost.getMessage());
    return new NextStep.Leave();
  }

  private NextStep next(WorkResult result) {
    return switch (result) {
      case WorkResult.Postponed(Duration time) -> new NextStep.Again(time);
      case WorkResult.Ended() ->
          closing.getAsBoolean() ? new NextStep.Again(Duration.ZERO) : new NextStep.Remove();
      case WorkResult.Removed() -> new NextStep.Leave();
    };
  }
}
