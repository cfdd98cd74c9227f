package dev.tributary.adapters.in.engine;

import dev.tributary.application.activity.ExecutionPostponed;
import dev.tributary.application.outage.Outage;
import dev.tributary.application.run.Claim;
import dev.tributary.application.run.ClaimTask;
import dev.tributary.application.run.Lease;
import dev.tributary.application.run.LeaseLost;
import dev.tributary.application.run.RunningExecutions;
import dev.tributary.application.run.TaskExecution;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Executes a strand from its first unfinished task to its end; waits while the database cannot be
 * reached.
 */
@ApplicationScoped
public class StrandWalker {
  private static final Logger LOG = Logger.getLogger(StrandWalker.class);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final ClaimTask claims;
  private final TaskExecution execution;
  private final RunningExecutions running;

  public StrandWalker(ClaimTask claims, TaskExecution execution, RunningExecutions running) {
    this.claims = claims;
    this.execution = execution;
    this.running = running;
  }

  /** How a walk ended. */
  enum Walk {
    /** This entry of the queue is done. */
    ENDED,
    /** This node is about to stop; another walk has to go on. */
    INTERRUPTED,
    /** The next task must not begin now; another walk continues a little later. */
    POSTPONED,
    /**
     * The entry of the queue is deleted or claimed by another worker: this worker must not change
     * it.
     */
    LEASE_LOST
  }

  Walk walk(RunId run, TaskId strand, Lease lease) throws InterruptedException {
    Duration pause = SHORTEST_PAUSE;
    while (!running.closing()) {
      try {
        step(run, strand, lease);
        return running.closing() ? Walk.INTERRUPTED : Walk.ENDED;
      } catch (ExecutionPostponed postponed) {
        return Walk.POSTPONED;
      } catch (LeaseLost lost) {
        LOG.infof("run %s: %s", run, lost.getMessage());
        return Walk.LEASE_LOST;
      } catch (RuntimeException thrown) {
        if (!Outage.isBehind(thrown)) {
          throw thrown;
        }
        LOG.warnf("database not reachable, run %s waits %s: %s", run, pause, thrown.getMessage());
        Thread.sleep(pause);
        pause = longer(pause);
      }
    }
    return Walk.INTERRUPTED;
  }

  private void step(RunId run, TaskId strand, Lease lease) {
    Optional<Claim> claim = claims.claim(run, strand, lease);
    while (claim.isPresent()) {
      claim = execution.execute(claim.get());
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }
}
