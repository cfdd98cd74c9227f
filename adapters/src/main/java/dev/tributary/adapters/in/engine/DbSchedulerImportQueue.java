package dev.tributary.adapters.in.engine;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.tributary.adapters.in.change.AfterCommit;
import dev.tributary.application.fileimport.ImportQueue;
import dev.tributary.domain.fileimport.ImportId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;

/** Puts imports into the table of the strands, on the connection of the present transaction. */
@ApplicationScoped
public class DbSchedulerImportQueue implements ImportQueue {
  static final TaskDescriptor<ImportEntry> IMPORT =
      TaskDescriptor.of("file-import", ImportEntry.class);

  private final SchedulerClient client;
  private final AfterCommit afterCommit;
  private final SchedulerWakeUp schedulerWakeUp;
  private final InstantSource clock;

  public DbSchedulerImportQueue(
      DataSource dataSource,
      AfterCommit afterCommit,
      SchedulerWakeUp schedulerWakeUp,
      InstantSource clock) {
    this.client =
        SchedulerClient.Builder.create(dataSource)
            .tableName(DbSchedulerTaskQueue.TABLE)
            .serializer(new JsonPayloads())
            .jdbcCustomization(DbSchedulerTaskQueue.customization())
            .build();
    this.afterCommit = afterCommit;
    this.schedulerWakeUp = schedulerWakeUp;
    this.clock = clock;
  }

  @Override
  public void enqueue(ImportId id) {
    client.schedule(
        IMPORT.instance(id + "-" + UUID.randomUUID()).data(ImportEntry.of(id)).build(),
        clock.instant(),
        ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    afterCommit.once(DbSchedulerImportQueue.class, schedulerWakeUp::wake);
  }
}
