package dev.tributary.adapters.in.engine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.tributary.application.message.ExpireAbandonedMessages;
import dev.tributary.application.run.upkeep.RequeueWaits;
import dev.tributary.application.run.upkeep.SuperviseRuns;
import dev.tributary.application.upkeep.Purge;
import dev.tributary.application.worktable.SweepWorkTables;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The recurring maintenance tasks, each executed by one node at a time. */
@ApplicationScoped
public class MaintenanceTasks {
  private static final Logger LOG = Logger.getLogger(MaintenanceTasks.class);

  private final SuperviseRuns watch;
  private final RequeueWaits waits;
  private final SweepWorkTables sweep;
  private final ExpireAbandonedMessages leftMessages;
  private final List<Purge> purges;

  public MaintenanceTasks(
      SuperviseRuns watch,
      RequeueWaits waits,
      SweepWorkTables sweep,
      ExpireAbandonedMessages leftMessages,
      @All List<Purge> purges) {
    this.watch = watch;
    this.waits = waits;
    this.sweep = sweep;
    this.leftMessages = leftMessages;
    this.purges = purges;
  }

  List<RecurringTask<?>> every(Duration interval) {
    Stream<RecurringTask<?>> upkeep =
        Stream.of(
            task("watch-runs", interval, this::watchRuns),
            task("sweep-work-tables", interval, this::sweepTables),
            task(
                "settle-left-messages", interval, () -> untilNoneIsLeft(leftMessages::settleSome)));
    return Stream.concat(
            upkeep,
            purges.stream()
                .map(
                    purge -> task(purge.task(), interval, () -> untilNoneIsLeft(purge::purgeSome))))
        .toList();
  }

  private static RecurringTask<?> task(String name, Duration interval, Runnable work) {
    return Tasks.recurring(name, FixedDelay.of(interval))
        .execute((instance, context) -> work.run());
  }

  private void watchRuns() {
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

  private void sweepTables() {
    sweep.discardOrphans();
    boolean more = true;
    while (more) {
      more = sweep.sweepOne();
    }
  }

  private static void untilNoneIsLeft(IntSupplier some) {
    int done = 1;
    while (done > 0) {
      done = some.getAsInt();
    }
  }
}
