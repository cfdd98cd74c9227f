package dev.tributary.application.run.command;

import dev.tributary.application.exchange.recording.Exchanges;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets the failed activities of a run begin again; they keep their numbers, and with them the
 * idempotency keys of their calls.
 */
@ApplicationScoped
public class ResumeActivities {
  private final Exchanges exchanges;
  private final RunTransitions transitions;

  public ResumeActivities(Exchanges exchanges, RunTransitions transitions) {
    this.exchanges = exchanges;
    this.transitions = transitions;
  }

  /** Their calls may be sent again, even without a key. */
  void resume(WorkflowRun run) {
    for (ActivityTask task : run.commanded().resume()) {
      exchanges.allowRepeat(task.id());
      transitions.enqueue(run, task);
    }
  }
}
