package dev.tributary.adapters.in.engine;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.tributary.adapters.in.engine.StrandWalker.Walk;
import dev.tributary.application.run.ClaimTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** What the scheduler does with an entry of a strand. */
@ApplicationScoped
public class Strands {
  private static final Logger LOG = Logger.getLogger(Strands.class);
  private static final int MOST_FAILURES = 5;

  private final StrandWalker walker;
  private final ClaimTask claims;

  public Strands(StrandWalker walker, ClaimTask claims) {
    this.walker = walker;
    this.claims = claims;
  }

  CustomTask<StrandEntry> task() {
    return Tasks.custom(DbSchedulerTaskQueue.STRAND)
        .onDeadExecutionRevive()
        .onFailure(this::failed)
        .execute((instance, context) -> walk(instance.getData()));
  }

  private CompletionHandler<StrandEntry> walk(StrandEntry entry) {
    try {
      Walk walk = walker.walk(entry.runId(), entry.strandId());
      return walk == Walk.ENDED ? new OnCompleteRemove<>() : Strands::again;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Strands::again;
    }
  }

  private static void again(
      ExecutionComplete complete, ExecutionOperations<StrandEntry> operations) {
    operations.reschedule(complete, Instant.now());
  }

  /** Not an activity's failure, but ours: tried again a few times, then told. */
  private void failed(ExecutionComplete complete, ExecutionOperations<StrandEntry> operations) {
    int failures = complete.getExecution().consecutiveFailures + 1;
    if (failures < MOST_FAILURES) {
      operations.reschedule(complete, Instant.now().plus(Duration.ofSeconds(1L << failures)));
      return;
    }
    StrandEntry entry = (StrandEntry) complete.getExecution().taskInstance.getData();
    String reason =
        complete.getCause().map(cause -> cause.getClass().getSimpleName()).orElse("unknown");
    LOG.errorf(
        "run %s: strand %d given up after %d failures", entry.run(), entry.strand(), failures);
    claims.giveUp(entry.runId(), entry.strandId(), reason);
    operations.remove();
  }
}
