package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.tributary.adapters.in.change.AfterCommit;
import dev.tributary.adapters.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Puts entries into db-scheduler's table on the connection of the present transaction, so that a
 * rollback takes them with it, and wakes the scheduler after the commit.
 */
@ApplicationScoped
public class QueueEntries {
  public static final String TABLE = "tributary.scheduled_tasks";

  /** As db-scheduler adds an entry, but without a search for one of the same name before. */
  private static final String ADD =
      """
      insert into tributary.scheduled_tasks
        (task_name, task_instance, task_data, execution_time, picked, version)
      values (?, ?, ?, ?, false, 1)
      """;

  private final Sql sql;
  private final JsonPayloads payloads = new JsonPayloads();
  private final AfterCommit afterCommit;
  private final SchedulerWakeUp schedulerWakeUp;
  private final InstantSource clock;

  public QueueEntries(
      DataSource dataSource,
      AfterCommit afterCommit,
      SchedulerWakeUp schedulerWakeUp,
      InstantSource clock) {
    this.sql = new Sql(dataSource);
    this.afterCommit = afterCommit;
    this.schedulerWakeUp = schedulerWakeUp;
    this.clock = clock;
  }

  public static PostgreSqlJdbcCustomization customization() {
    return new PostgreSqlJdbcCustomization(false, false);
  }

  /**
   * Adds an entry that is due now.
   *
   * @param subject what the entry is about; several entries may be about the same
   */
  <E> void add(TaskDescriptor<E> kind, String subject, E data) {
    // Unique, so that an entry whose worker is just about to remove it never stands in the way.
    String instance = subject + "-" + UUID.randomUUID();
    sql.update(ADD, kind.getTaskName(), instance, payloads.serialize(data), clock.instant());
    afterCommit.once(QueueEntries.class, schedulerWakeUp::wake);
  }
}
