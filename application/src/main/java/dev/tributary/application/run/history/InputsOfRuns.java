package dev.tributary.application.run.history;

import dev.tributary.application.activity.RetainedInputs;
import dev.tributary.application.run.history.RunReader.RunSummary;
import dev.tributary.application.run.history.RunReader.TaskView;
import dev.tributary.application.run.history.RunReader.TransitionView;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Searches the newest runs of a workflow. */
@ApplicationScoped
public class InputsOfRuns implements RetainedInputs {
  /** Older runs rarely have their rows any more. */
  private static final int RUNS = 20;

  private final RunReader runs;

  public InputsOfRuns(RunReader runs) {
    this.runs = runs;
  }

  @Override
  public Optional<Retained> newest(WorkflowDefinition workflow, Activity activity) {
    return runs.runs(RunFilter.of(workflow.name()), Optional.empty(), RUNS).items().stream()
        .map(RunSummary::id)
        .flatMap(run -> retained(workflow, activity, run).stream())
        .findFirst();
  }

  private Optional<Retained> retained(WorkflowDefinition workflow, Activity activity, RunId run) {
    return workflow.into(activity.id()).stream()
        .flatMap(
            transition -> runs.transition(run, transition.from(), transition.outlet()).stream())
        .filter(TransitionView::rowsKept)
        .flatMap(left -> left.table().stream())
        .findFirst()
        .map(table -> new Retained(run, table, variables(run, activity)));
  }

  private Variables variables(RunId run, Activity activity) {
    return runs.tasks(run).stream()
        .filter(task -> task.activity().equals(activity.id()))
        .map(TaskView::variables)
        .findFirst()
        .orElse(Variables.NONE);
  }
}
