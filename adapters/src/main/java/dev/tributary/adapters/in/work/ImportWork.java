package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.tributary.application.fileimport.ImportLimits;
import dev.tributary.application.fileimport.execution.ClaimImport;
import dev.tributary.application.fileimport.execution.ExecuteImport;
import dev.tributary.application.limit.PermitLimit;
import dev.tributary.application.limit.RateLimits;
import dev.tributary.application.limit.RateLimits.Permit;
import dev.tributary.application.run.task.RunningExecutions;
import dev.tributary.application.work.Lease;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Executes imports, each from where it is to its end. */
@ApplicationScoped
public class ImportWork implements DurableWork<ImportEntry> {
  private final ClaimImport claims;
  private final ExecuteImport imports;
  private final RunningExecutions running;
  private final RateLimits rateLimits;
  private final PermitLimit maxConcurrent;

  public ImportWork(
      ClaimImport claims,
      ExecuteImport imports,
      RunningExecutions running,
      RateLimits rateLimits,
      ImportLimits limits) {
    this.claims = claims;
    this.imports = imports;
    this.running = running;
    this.rateLimits = rateLimits;
    this.maxConcurrent = new PermitLimit("import", limits.maxConcurrent());
  }

  @Override
  public TaskDescriptor<ImportEntry> descriptor() {
    return DbSchedulerImportQueue.IMPORT;
  }

  @Override
  public Optional<Permit> permit() {
    return rateLimits.acquire(maxConcurrent);
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
