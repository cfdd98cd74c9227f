package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.tributary.application.fileimport.ImportQueue;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.fileimport.ImportId;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts imports into db-scheduler's table. */
@ApplicationScoped
public class DbSchedulerImportQueue implements ImportQueue {
  static final TaskDescriptor<ImportEntry> IMPORT =
      TaskDescriptor.of("file-import", ImportEntry.class);

  private final QueueEntries entries;

  public DbSchedulerImportQueue(QueueEntries entries) {
    this.entries = entries;
  }

  @Override
  public void enqueue(ImportId id) {
    entries.addNew(IMPORT, id.toString(), ImportEntry.of(id), Priority.NORMAL);
  }
}
