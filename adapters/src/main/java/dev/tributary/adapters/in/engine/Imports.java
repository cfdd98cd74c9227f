package dev.tributary.adapters.in.engine;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.tributary.application.fileimport.ExecuteImport;
import dev.tributary.application.fileimport.ImportLimits;
import dev.tributary.application.outage.Outage;
import dev.tributary.application.run.RunningExecutions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Executes the queue entries of imports: a limited number at once, the others wait. */
@ApplicationScoped
public class Imports {
  private static final Logger LOG = Logger.getLogger(Imports.class);
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final int MOST_FAILURES = 5;

  private final ExecuteImport imports;
  private final RunningExecutions running;
  private final Semaphore places;

  public Imports(ExecuteImport imports, RunningExecutions running, ImportLimits settings) {
    this.imports = imports;
    this.running = running;
    this.places = new Semaphore(settings.atOnce());
  }

  CustomTask<ImportEntry> task() {
    return Tasks.custom(DbSchedulerImportQueue.IMPORT)
        .onDeadExecutionRevive()
        .onFailure(this::failed)
        .execute((instance, context) -> work(instance.getData()));
  }

  private CompletionHandler<ImportEntry> work(ImportEntry entry) {
    if (!places.tryAcquire()) {
      return Imports::soon;
    }
    try {
      imports.execute(entry.importId(), running::closing);
      return running.closing() ? Imports::soon : new OnCompleteRemove<>();
    } catch (RuntimeException thrown) {
      if (!Outage.isBehind(thrown)) {
        throw thrown;
      }
      LOG.warnf("database not reachable, import %s waits: %s", entry.id(), thrown.getMessage());
      return Imports::soon;
    } finally {
      places.release();
    }
  }

  private static void soon(
      ExecutionComplete complete, ExecutionOperations<ImportEntry> operations) {
    operations.reschedule(complete, Instant.now().plus(SOON));
  }

  /** The fault is the program's or another writer's: retried a few times, then reported. */
  private void failed(ExecutionComplete complete, ExecutionOperations<ImportEntry> operations) {
    int failures = complete.getExecution().consecutiveFailures + 1;
    ImportEntry entry = (ImportEntry) complete.getExecution().taskInstance.getData();
    if (failures < MOST_FAILURES) {
      operations.reschedule(complete, Instant.now().plus(Duration.ofSeconds(1L << failures)));
      return;
    }
    String reason =
        complete.getCause().map(cause -> cause.getClass().getSimpleName()).orElse("unknown");
    LOG.errorf("import %s given up after %d failures", entry.id(), failures);
    imports.giveUp(entry.importId(), reason);
    operations.remove();
  }
}
