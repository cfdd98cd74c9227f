package dev.tributary.application.run.task;

import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.TaskId;
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

  /** The claim on a task of {@code run} that was claimed just now, as the next of its strand. */
  Claim claim(WorkflowRun run, ActivityTask claimed, TaskId strand) {
    return new Claim(
        run.id(),
        run.definition(),
        run.activity(claimed),
        claimed.id(),
        strand,
        claimed.work().attempt(),
        claimed.work().firstClaim().orElseThrow(),
        claimed.variables(),
        of(run, claimed.activity()),
        run);
  }

  private List<ActivityInput> of(WorkflowRun run, ActivityId activity) {
    return run.arrived(activity).stream().map(transition -> input(run, transition)).toList();
  }

  private ActivityInput input(WorkflowRun run, Transition transition) {
    Optional<WorkTable> table =
        run.task(transition.from()).output(transition.outlet()).flatMap(this::table);
    return new ActivityInput(transition.from(), transition.outlet(), table);
  }

  /** A table that was filled in the same transaction has no number of rows in the catalogue yet. */
  private Optional<WorkTable> table(Output output) {
    return output
        .table()
        .map(this::table)
        .map(found -> new WorkTable(found.id(), found.structure(), output.rows()));
  }

  private WorkTable table(WorkTableId id) {
    return tables
        .find(id)
        .orElseThrow(() -> new IllegalStateException("work table %s is gone".formatted(id)));
  }
}
