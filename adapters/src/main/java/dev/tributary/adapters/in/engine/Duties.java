package dev.tributary.adapters.in.engine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.tributary.application.run.PurgeRuns;
import dev.tributary.application.run.WatchRuns;
import dev.tributary.application.worktable.SweepWorkTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** The regular duties, each done by one node at a time. */
@ApplicationScoped
public class Duties {
  private static final Logger LOG = Logger.getLogger(Duties.class);

  private final WatchRuns watch;
  private final PurgeRuns purge;
  private final SweepWorkTables sweep;

  public Duties(WatchRuns watch, PurgeRuns purge, SweepWorkTables sweep) {
    this.watch = watch;
    this.purge = purge;
    this.sweep = sweep;
  }

  List<RecurringTask<?>> every(Duration interval) {
    return List.of(
        duty("watch-runs", interval, this::watchRuns),
        duty("sweep-work-tables", interval, this::sweepTables),
        duty("purge-runs", interval, this::purgeRuns));
  }

  private static RecurringTask<?> duty(String name, Duration interval, Runnable work) {
    return Tasks.recurring(name, FixedDelay.of(interval))
        .execute((instance, context) -> work.run());
  }

  private void watchRuns() {
    watch.alertLateTasks();
    int lost = watch.requeueLostStrands();
    if (lost > 0) {
      LOG.warnf("%d strands had lost their entry in the queue", lost);
    }
  }

  private void sweepTables() {
    sweep.discardOrphans();
    boolean more = true;
    while (more) {
      more = sweep.sweepOne();
    }
  }

  private void purgeRuns() {
    int removed = 1;
    while (removed > 0) {
      removed = purge.purgeSome();
    }
  }
}
