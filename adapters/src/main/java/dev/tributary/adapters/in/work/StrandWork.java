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
  private final NodeStarts starts;

  public StrandWork(ClaimTask claims, TaskExecution execution, NodeStarts starts) {
    this.claims = claims;
    this.execution = execution;
    this.starts = starts;
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
    Optional<Claim> begun = starts.claim(entry.strandId());
    return begun.isPresent()
        ? walk(begun, begun.get().strand().lease())
        : walk(claims.claim(entry.runId(), entry.strandId(), lease), lease);
  }

  private WorkResult walk(Optional<Claim> first, Lease lease) {
    Optional<Claim> claim = first;
    try {
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
