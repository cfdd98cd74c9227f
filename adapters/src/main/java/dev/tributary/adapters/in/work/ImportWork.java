package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.tributary.application.fileimport.ImportLimits;
import dev.tributary.application.fileimport.execution.ClaimImport;
import dev.tributary.application.fileimport.execution.ExecuteImport;
import dev.tributary.application.run.task.RunningExecutions;
import dev.tributary.application.work.Lease;
import jakarta.enterprise.context.ApplicationScoped;

/** Executes imports, each from where it is to its end. */
@ApplicationScoped
public class ImportWork implements DurableWork<ImportEntry> {
  private final ClaimImport claims;
  private final ExecuteImport imports;
  private final RunningExecutions running;
  private final ImportLimits limits;

  public ImportWork(
      ClaimImport claims, ExecuteImport imports, RunningExecutions running, ImportLimits limits) {
    this.claims = claims;
    this.imports = imports;
    this.running = running;
    this.limits = limits;
  }

  @Override
  public TaskDescriptor<ImportEntry> descriptor() {
    return DbSchedulerImportQueue.IMPORT;
  }

  @Override
  public int atOnce() {
    return limits.atOnce();
  }

  @Override
  public WorkResult execute(ImportEntry entry, Lease lease) {
    imports.execute(entry.importId(), lease, running::closing);
    return new WorkResult.Ended();
  }

  @Override
  public void giveUp(ImportEntry entry, Lease lease, String reason) {
    claims.giveUp(entry.importId(), lease, reason);
  }
}
