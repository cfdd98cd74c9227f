package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.tributary.application.run.waiting.Waiter;
import dev.tributary.application.run.waiting.WakeUpQueue;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.waiting.WakeUp.ChildEnded;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Puts wake-ups into db-scheduler's table. */
@ApplicationScoped
public class DbSchedulerWakeUpQueue implements WakeUpQueue {
  static final TaskDescriptor<WakeUpEntry> WAKE_UP =
      TaskDescriptor.of("wake-up", WakeUpEntry.class);

  private final QueueEntries entries;

  public DbSchedulerWakeUpQueue(QueueEntries entries) {
    this.entries = entries;
  }

  @Override
  public void enqueueDue(Waiter waiter, Instant due) {
    entries.addDue(WAKE_UP, subject(waiter), WakeUpEntry.due(waiter), due);
  }

  @Override
  public void enqueue(Waiter waiter, ChildEnded by) {
    entries.add(WAKE_UP, subject(waiter), WakeUpEntry.childEnded(waiter, by), Priority.HIGH);
  }

  private static String subject(Waiter waiter) {
    return waiter.task() + "-" + waiter.attempt();
  }
}
