package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.tributary.adapters.sql.AfterCommit;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.admission.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Puts entries into db-scheduler's table on the connection of the present transaction, so that a
 * rollback takes them with it, and wakes the scheduler after the commit.
 */
@ApplicationScoped
public class QueueEntries {
  public static final String TABLE = "tributary.scheduled_tasks";

  /**
   * As db-scheduler adds an entry, but due by the clock of the database, and without a search for
   * one of the same name before.
   */
  private static final String ADD =
      """
      insert into tributary.scheduled_tasks
        (task_name, task_instance, task_data, execution_time, picked, version, priority)
      values (?, ?, ?, now(), false, 1, ?)
      """;

  private static final String ADD_DUE =
      """
      insert into tributary.scheduled_tasks
        (task_name, task_instance, task_data, execution_time, picked, version)
      values (?, ?, ?, ?, false, 1) on conflict do nothing
      """;

  /** The transaction may have begun long ago, which is no sign that the node is dead. */
  private static final String ADD_PICKED =
      """
      insert into tributary.scheduled_tasks
        (task_name, task_instance, task_data, execution_time, picked, picked_by, last_heartbeat,
         version, priority)
      values (?, ?, ?, now(), true, ?, clock_timestamp(), ?, ?)
      """;

  private final Sql sql;
  private final JsonPayloads payloads = new JsonPayloads();
  private final AfterCommit afterCommit;
  private final SchedulerWakeUp schedulerWakeUp;

  public QueueEntries(
      DataSource dataSource, AfterCommit afterCommit, SchedulerWakeUp schedulerWakeUp) {
    this.sql = new Sql(dataSource);
    this.afterCommit = afterCommit;
    this.schedulerWakeUp = schedulerWakeUp;
  }

  /**
   * Adds an entry of work that has begun, due now.
   *
   * @param subject what the entry is about; several entries may be about the same
   */
  <E> void add(TaskDescriptor<E> kind, String subject, E data, Priority priority) {
    add(kind, subject, data, 2 * priority.rank());
  }

  /**
   * Adds an entry of work that has begun, due at {@code due}, unless there is one.
   *
   * @param instance the name of the entry
   */
  <E> void addDue(TaskDescriptor<E> kind, String instance, E data, Instant due) {
    sql.later(ADD_DUE, kind.getTaskName(), instance, payloads.serialize(data), due);
    afterCommit.once(QueueEntries.class, schedulerWakeUp::wake);
  }

  /**
   * Adds an entry of new work, due now: whatever has begun with the same priority goes before it.
   */
  <E> void addNew(TaskDescriptor<E> kind, String subject, E data, Priority priority) {
    add(kind, subject, data, 2 * priority.rank() - 1);
  }

  /** Adds an entry of a run of this priority that a node has picked already. */
  void addPicked(Execution entry, Priority priority) {
    sql.later(
        ADD_PICKED,
        entry.getTaskName(),
        entry.getId(),
        payloads.serialize(entry.taskInstance.getData()),
        entry.pickedBy,
        entry.version,
        2 * priority.rank());
  }

  /** A name for an entry about {@code subject}. */
  static String instance(String subject) {
    // Unique, so that an entry whose worker is just about to remove it never stands in the way.
    return subject + "-" + UUID.randomUUID();
  }

  private <E> void add(TaskDescriptor<E> kind, String subject, E data, int rank) {
    sql.later(ADD, kind.getTaskName(), instance(subject), payloads.serialize(data), rank);
    afterCommit.once(QueueEntries.class, schedulerWakeUp::wake);
  }
}
