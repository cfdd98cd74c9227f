package dev.tributary.adapters.in.engine;

import dev.tributary.application.run.followup.FollowRuns;
import dev.tributary.application.schedule.FireSchedules;
import dev.tributary.application.schedule.FiringConfig;
import dev.tributary.application.schedule.FiringFailed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Serves the schedules that are due, follows up the runs that count for limits and stops those that
 * are overdue, on threads beside that of the heartbeat. None of them waits for another.
 */
@ApplicationScoped
public class SchedulePoller {
  private static final Logger LOG = Logger.getLogger(SchedulePoller.class);

  private final FireSchedules fire;
  private final FollowRuns runs;
  private final Semaphore firing;
  private final Semaphore following = new Semaphore(1);
  private final Semaphore stopping = new Semaphore(1);

  public SchedulePoller(FireSchedules fire, FollowRuns runs, FiringConfig config) {
    this.fire = fire;
    this.runs = runs;
    this.firing = new Semaphore(config.concurrency());
  }

  /**
   * Returns at once: a thread takes what is due until nothing is, one more after each full batch.
   *
   * @param claims asked before each batch: not while the node stops or its clock is wrong
   */
  void poll(BooleanSupplier claims) {
    if (claims.getAsBoolean()) {
      beginFiring(claims);
      begin("limits of runs", following, runs::follow);
      begin("overdue runs", stopping, runs::stopOverdue);
    }
  }

  private void beginFiring(BooleanSupplier claims) {
    begin("schedules", firing, () -> fireAll(claims));
  }

  /** What fails is served at the next poll. */
  private static void begin(String what, Semaphore free, Runnable serving) {
    if (free.tryAcquire()) {
      Thread.ofVirtual().name(what).start(() -> attempt(what, free, serving));
    }
  }

  private static void attempt(String what, Semaphore free, Runnable serving) {
    try {
      serving.run();
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "%s are served at the next poll", what);
    } finally {
      free.release();
    }
  }

  private void fireAll(BooleanSupplier claims) {
    boolean more = true;
    while (more && claims.getAsBoolean()) {
      more = fireSome();
      if (more) {
        beginFiring(claims);
      }
    }
  }

  private boolean fireSome() {
    try {
      return fire.fireSome();
    } catch (FiringFailed failed) {
      LOG.error("a scheduler is put off", failed);
      fire.putOff(failed.due(), failed.reason());
      return true;
    }
  }
}
