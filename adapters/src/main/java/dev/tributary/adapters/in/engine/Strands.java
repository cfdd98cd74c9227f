package dev.tributary.adapters.in.engine;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.run.ClaimTask;
import dev.tributary.application.run.Lease;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Executes the queue entries of strands. */
@ApplicationScoped
public class Strands {
  private static final Logger LOG = Logger.getLogger(Strands.class);
  private static final int MOST_FAILURES = 5;
  private static final Duration POSTPONEMENT = Duration.ofSeconds(1);

  private final StrandWalker walker;
  private final ClaimTask claims;
  private final Sql sql;

  public Strands(StrandWalker walker, ClaimTask claims, DataSource dataSource) {
    this.walker = walker;
    this.claims = claims;
    this.sql = new Sql(dataSource);
  }

  CustomTask<StrandEntry> task() {
    return Tasks.custom(DbSchedulerTaskQueue.STRAND)
        .onDeadExecutionRevive()
        .onFailure(this::failed)
        .execute(
            (instance, context) ->
                walk(instance.getData(), new EntryLease(sql, context.getExecution())));
  }

  private CompletionHandler<StrandEntry> walk(StrandEntry entry, Lease lease) {
    try {
      return switch (walker.walk(entry.runId(), entry.strandId(), lease)) {
        case ENDED -> new OnCompleteRemove<>();
        case INTERRUPTED -> Strands::again;
        case POSTPONED -> Strands::later;
        case LEASE_LOST -> (complete, operations) -> {};
      };
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Strands::again;
    }
  }

  private static void again(
      ExecutionComplete complete, ExecutionOperations<StrandEntry> operations) {
    operations.reschedule(complete, Instant.now());
  }

  private static void later(
      ExecutionComplete complete, ExecutionOperations<StrandEntry> operations) {
    operations.reschedule(complete, Instant.now().plus(POSTPONEMENT));
  }

  /** The fault is the program's, not an activity's: retried a few times, then reported. */
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
