package dev.tributary.application.run;

import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Collects what has arrived at an activity. */
@ApplicationScoped
public class ClaimInputs {
  private final WorkTables tables;

  public ClaimInputs(WorkTables tables) {
    this.tables = tables;
  }

  List<ActivityInput> of(WorkflowRun run, ActivityId activity) {
    return run.arrived(activity).stream().map(transition -> input(run, transition)).toList();
  }

  private ActivityInput input(WorkflowRun run, Transition transition) {
    Optional<WorkTable> table =
        run.task(transition.from())
            .output(transition.outlet())
            .flatMap(Output::table)
            .map(this::table);
    return new ActivityInput(transition.from(), transition.outlet(), table);
  }

  private WorkTable table(WorkTableId id) {
    return tables
        .find(id)
        .orElseThrow(() -> new IllegalStateException("work table %s is gone".formatted(id)));
  }
}
