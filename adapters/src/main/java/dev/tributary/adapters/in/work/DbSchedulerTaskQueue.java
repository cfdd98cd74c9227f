package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.tributary.application.run.TaskQueue;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts strands into db-scheduler's table. */
@ApplicationScoped
public class DbSchedulerTaskQueue implements TaskQueue {
  static final TaskDescriptor<StrandEntry> STRAND = TaskDescriptor.of("strand", StrandEntry.class);

  private final QueueEntries entries;

  public DbSchedulerTaskQueue(QueueEntries entries) {
    this.entries = entries;
  }

  @Override
  public void enqueue(RunId run, Priority priority, TaskId strand) {
    entries.add(STRAND, Long.toString(strand.value()), StrandEntry.of(run, strand), priority);
  }

  @Override
  public void enqueueStart(WorkflowRun run, TaskId strand) {
    entries.addNew(
        STRAND, Long.toString(strand.value()), StrandEntry.of(run.id(), strand), run.priority());
  }
}
