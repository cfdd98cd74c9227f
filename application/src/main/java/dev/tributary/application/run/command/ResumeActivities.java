package dev.tributary.application.run.command;

import dev.tributary.application.activity.ActivityExecutors;
import dev.tributary.application.exchange.recording.Exchanges;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.task.ClaimedTasks;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets the failed activities of a run begin again; they keep their numbers, and with them the
 * idempotency keys of their calls and their checkpoints, as their kind has them after a resume.
 */
@ApplicationScoped
public class ResumeActivities {
  private final Exchanges exchanges;
  private final ClaimedTasks tasks;
  private final ActivityExecutors executors;
  private final RunTransitions transitions;

  public ResumeActivities(
      Exchanges exchanges,
      ClaimedTasks tasks,
      ActivityExecutors executors,
      RunTransitions transitions) {
    this.exchanges = exchanges;
    this.tasks = tasks;
    this.executors = executors;
    this.transitions = transitions;
  }

  /** Their calls may be sent again, even without a key. */
  void resume(WorkflowRun run) {
    for (ActivityTask task : run.commanded().resume()) {
      exchanges.allowRepeat(task.id());
      tasks.checkpoint(task.id()).ifPresent(reached -> resume(run, task, reached));
      transitions.enqueue(run, task);
    }
  }

  private void resume(WorkflowRun run, ActivityTask task, String reached) {
    Activity activity = run.definition().activity(task.activity()).orElseThrow();
    tasks.checkpoint(task.id(), executors.resumed(activity.settings(), reached));
  }
}
