package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.work.NodeStarts;
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
 * are overdue, on threads beside that of the heartbeat. None of them waits for another. While more
 * schedules are due than one batch, the runs that they start wait in the queue.
 */
@ApplicationScoped
public class SchedulePoller {
  private static final Logger LOG = Logger.getLogger(SchedulePoller.class);

  private final FireSchedules fire;
  private final FollowRuns runs;
  private final NodeStarts starts;
  private final FiringBacklog backlog;
  private final Semaphore firing;
  private final Semaphore following = new Semaphore(1);
  private final Semaphore stopping = new Semaphore(1);

  public SchedulePoller(
      FireSchedules fire, FollowRuns runs, NodeStarts starts, FiringConfig config) {
    this.fire = fire;
    this.runs = runs;
    this.starts = starts;
    this.backlog = new FiringBacklog(config.hold(), System::nanoTime);
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

  /** Whether new runs wait in the queue, as firing goes first. */
  boolean holdsNewRuns() {
    return backlog.goesFirst();
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
    if (firesMore(claims)) {
      backlog.during(
          () -> {
            boolean more = true;
            while (more) {
              beginFiring(claims);
              more = firesMore(claims);
            }
          });
    }
  }

  private boolean firesMore(BooleanSupplier claims) {
    return claims.getAsBoolean()
        && (backlog.goesFirst() ? starts.queued(this::fireSome) : fireSome());
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
