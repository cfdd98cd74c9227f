package dev.tributary.adapters.in.engine;

import dev.tributary.application.run.upkeep.RequeueWaits;
import dev.tributary.application.run.upkeep.SuperviseRuns;
import dev.tributary.application.upkeep.MaintenanceTask;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Alerts of late tasks, and queues again what has lost its entry. */
@ApplicationScoped
public class WatchRuns implements MaintenanceTask {
  private static final Logger LOG = Logger.getLogger(WatchRuns.class);

  private final SuperviseRuns watch;
  private final RequeueWaits waits;

  public WatchRuns(SuperviseRuns watch, RequeueWaits waits) {
    this.watch = watch;
    this.waits = waits;
  }

  @Override
  public String task() {
    return "watch-runs";
  }

  @Override
  public void perform() {
    watch.alertLateTasks();
    int lost = watch.requeueLostStrands();
    if (lost > 0) {
      LOG.warnf("%d strands had lost their entry in the queue", lost);
    }
    int waiting = waits.requeue();
    if (waiting > 0) {
      LOG.warnf("%d waits had lost their entry in the queue", waiting);
    }
  }
}
