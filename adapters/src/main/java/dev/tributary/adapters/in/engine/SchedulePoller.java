package dev.tributary.adapters.in.engine;

import dev.tributary.application.run.followup.FollowRuns;
import dev.tributary.application.schedule.FireSchedules;
import dev.tributary.application.schedule.FiringFailed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Serves the schedules that are due and follows up the runs that count for limits, on a thread
 * beside that of the heartbeat.
 */
@ApplicationScoped
public class SchedulePoller {
  private static final Logger LOG = Logger.getLogger(SchedulePoller.class);

  private final FireSchedules fire;
  private final FollowRuns runs;
  private final AtomicBoolean busy = new AtomicBoolean();

  public SchedulePoller(FireSchedules fire, FollowRuns runs) {
    this.fire = fire;
    this.runs = runs;
  }

  /**
   * Returns at once; does nothing while this node still serves those of an earlier poll.
   *
   * @param claims asked before each batch: not while the node stops or its clock is wrong
   */
  void poll(BooleanSupplier claims) {
    if (claims.getAsBoolean() && busy.compareAndSet(false, true)) {
      Thread.ofVirtual().name("schedules").start(() -> serve(claims));
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

  /** What fails in one of both is served at the next poll; it does not keep the other one. */
  private void serve(BooleanSupplier claims) {
    try {
      attempt("schedules", () -> fireAll(claims));
      attempt("limits of runs", runs::follow);
    } finally {
      busy.set(false);
    }
  }

  private void fireAll(BooleanSupplier claims) {
    boolean more = true;
    while (more && claims.getAsBoolean()) {
      more = fireSome();
    }
  }

  private static void attempt(String what, Runnable serving) {
    try {
      serving.run();
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "%s are served at the next poll", what);
    }
  }
}
