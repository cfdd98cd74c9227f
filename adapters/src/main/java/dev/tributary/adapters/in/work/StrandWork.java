package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.tributary.application.activity.ExecutionPostponed;
import dev.tributary.application.limit.RateLimits.Permit;
import dev.tributary.application.run.task.Claim;
import dev.tributary.application.run.task.ClaimTask;
import dev.tributary.application.run.task.TaskExecution;
import dev.tributary.application.work.Lease;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Executes strands, each from its first unfinished task to its end. */
@ApplicationScoped
public class StrandWork implements DurableWork<StrandEntry> {
  private final ClaimTask claims;
  private final TaskExecution execution;

  public StrandWork(ClaimTask claims, TaskExecution execution) {
    this.claims = claims;
    this.execution = execution;
  }

  @Override
  public TaskDescriptor<StrandEntry> descriptor() {
    return DbSchedulerTaskQueue.STRAND;
  }

  /** Workers and permits of the node are limit enough. */
  @Override
  public Optional<Permit> permit() {
    return Optional.of(() -> {});
  }

  @Override
  public WorkResult execute(StrandEntry entry, Lease lease) {
    try {
      Optional<Claim> claim = claims.claim(entry.runId(), entry.strandId(), lease);
      while (claim.isPresent()) {
        claim = execution.execute(claim.get());
      }
      return lease.ended() ? new WorkResult.Removed() : new WorkResult.Ended();
    } catch (ExecutionPostponed postponed) {
      return new WorkResult.Postponed(postponed.time());
    }
  }

  @Override
  public void giveUp(StrandEntry entry, Lease lease, String reason) {
    claims.giveUp(entry.runId(), entry.strandId(), lease, reason);
  }
}
