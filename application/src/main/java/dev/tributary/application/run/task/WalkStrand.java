package dev.tributary.application.run.task;

import dev.tributary.application.activity.ActivityExecutor.Reach;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The steps of a strand within one transaction: up to the next activity that has work to do.
 * Activities that only direct the flow are executed on the way.
 */
@ApplicationScoped
public class WalkStrand {
  private final ExecuteActivity activities;
  private final RunningExecutions running;

  public WalkStrand(ExecuteActivity activities, RunningExecutions running) {
    this.activities = activities;
    this.running = running;
  }

  /** Goes on with a ready task, unless the process is about to end. */
  void begin(StrandWalk walk, ActivityTask first) {
    Optional<ActivityTask> ready = Optional.of(first);
    while (ready.isPresent()) {
      if (running.closing()) {
        walk.leave(ready.get());
        return;
      }
      ActivityTask claimed = walk.claim(ready.get().id());
      Claim claim = ClaimInputs.claim(walk.run(), claimed, walk.strand());
      if (activities.reach(claim) != Reach.CONTROL) {
        walk.goOn(claim);
        return;
      }
      ready = walk.end(claimed.id(), directed(walk, claim));
    }
    walk.endStrand();
  }

  /** Ends a running task and goes on with what follows on the strand. */
  void end(StrandWalk walk, TaskId task, ActivityOutcome outcome) {
    walk.end(task, outcome).ifPresentOrElse(ready -> begin(walk, ready), walk::endStrand);
  }

  private ActivityOutcome directed(StrandWalk walk, Claim claim) {
    try (Execution execution = running.begin(claim)) {
      ExecutionResult result = activities.execute(claim, activities.context(claim, execution));
      walk.report(result.lines());
      return result.outcome();
    }
  }
}
