package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.tributary.adapters.in.change.AfterCommit;
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

  private final SchedulerClient client;
  private final AfterCommit afterCommit;
  private final SchedulerWakeUp schedulerWakeUp;
  private final InstantSource clock;

  public QueueEntries(
      DataSource dataSource,
      AfterCommit afterCommit,
      SchedulerWakeUp schedulerWakeUp,
      InstantSource clock) {
    this.client =
        SchedulerClient.Builder.create(dataSource)
            .tableName(TABLE)
            .serializer(new JsonPayloads())
            .jdbcCustomization(customization())
            .build();
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
    client.schedule(
        kind.instance(instance).data(data).build(),
        clock.instant(),
        ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    afterCommit.once(QueueEntries.class, schedulerWakeUp::wake);
  }
}
