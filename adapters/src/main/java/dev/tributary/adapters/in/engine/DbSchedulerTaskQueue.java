package dev.tributary.adapters.in.engine;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.tributary.adapters.in.change.AfterCommit;
import dev.tributary.application.run.TaskQueue;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Puts strands into db-scheduler's table on the connection of the present transaction, so that a
 * rollback takes the entry with it.
 */
@ApplicationScoped
public class DbSchedulerTaskQueue implements TaskQueue {
  static final String TABLE = "tributary.scheduled_tasks";
  static final TaskDescriptor<StrandEntry> STRAND = TaskDescriptor.of("strand", StrandEntry.class);

  private final SchedulerClient client;
  private final AfterCommit afterCommit;
  private final SchedulerWakeUp schedulerWakeUp;
  private final InstantSource clock;

  public DbSchedulerTaskQueue(
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

  @Override
  public void enqueue(RunId run, TaskId strand) {
    // Unique, so that an entry whose worker is just about to remove it never stands in the way.
    String instance = strand.value() + "-" + UUID.randomUUID();
    client.schedule(
        STRAND.instance(instance).data(StrandEntry.of(run, strand)).build(),
        clock.instant(),
        ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    afterCommit.once(DbSchedulerTaskQueue.class, schedulerWakeUp::wake);
  }

  static PostgreSqlJdbcCustomization customization() {
    return new PostgreSqlJdbcCustomization(false, false);
  }
}
