package dev.tributary.webapp.console.run;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.util.function.Supplier;

/** What started a run, in words: a schedule and a signal by the label of their activity. */
final class RunStarter {
  private RunStarter() {}

  /**
   * The words for {@code trigger}.
   *
   * @param workflow that of the run; read only when its labels are needed
   */
  static Message of(Trigger trigger, Supplier<WorkflowDefinition> workflow) {
    return switch (trigger) {
      case Trigger.Schedule(var name) ->
          Message.of("runs.startedBySchedule", label(workflow, name));
      case Trigger.Signal(var name, var origin) ->
          origin
              .map(
                  from ->
                      Message.of(
                          "runs.startedBySignalOfRun",
                          label(workflow, name),
                          from.activity().value(),
                          from.run().toString()))
              .orElseGet(() -> Message.of("runs.startedBySignal", label(workflow, name)));
      case Trigger.Person _, Trigger.Key _, Trigger.Test _, Trigger.ParentRun _ ->
          trigger.description();
    };
  }

  private static String label(Supplier<WorkflowDefinition> workflow, String activity) {
    return RunParts.label(workflow.get(), new ActivityId(activity));
  }
}
