package dev.tributary.adapters.in.engine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.tributary.application.message.ExpireAbandonedMessages;
import dev.tributary.application.upkeep.MaintenanceTask;
import dev.tributary.application.upkeep.Purge;
import dev.tributary.application.worktable.SweepWorkTables;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** The recurring maintenance tasks, each executed by one node at a time. */
@ApplicationScoped
public class MaintenanceTasks {
  private final SweepWorkTables sweep;
  private final ExpireAbandonedMessages abandoned;
  private final List<MaintenanceTask> tasks;
  private final List<Purge> purges;

  public MaintenanceTasks(
      SweepWorkTables sweep,
      ExpireAbandonedMessages abandoned,
      @All List<MaintenanceTask> tasks,
      @All List<Purge> purges) {
    this.sweep = sweep;
    this.abandoned = abandoned;
    this.tasks = tasks;
    this.purges = purges;
  }

  List<RecurringTask<?>> every(Duration interval) {
    Stream<RecurringTask<?>> others =
        Stream.of(
            task("sweep-work-tables", interval, this::sweepTables),
            task(
                "expire-abandoned-messages",
                interval,
                () -> untilNoneIsLeft(abandoned::settleSome)));
    Stream<RecurringTask<?>> performed =
        tasks.stream()
            .map(task -> task(task.task(), task.interval().orElse(interval), task::perform));
    Stream<RecurringTask<?>> removed =
        purges.stream()
            .map(purge -> task(purge.task(), interval, () -> untilNoneIsLeft(purge::purgeSome)));
    return Stream.of(others, performed, removed).flatMap(each -> each).toList();
  }

  private static RecurringTask<?> task(String name, Duration interval, Runnable work) {
    return Tasks.recurring(name, FixedDelay.of(interval))
        .execute((instance, context) -> work.run());
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
