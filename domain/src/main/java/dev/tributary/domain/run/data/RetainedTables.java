package dev.tributary.domain.run.data;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which work tables are retained after a run has ended. */
public final class RetainedTables {
  private RetainedTables() {}

  /**
   * Everything when the workflow keeps interim results or the run may be resumed; else the last
   * transition of each branch and what failed activities had before them.
   */
  public static Set<WorkTableId> of(WorkflowRun run) {
    return of(run, run.definition().options().keepInterimResults());
  }

  /** The same of a run whose interim results take too much room, whatever the workflow keeps. */
  public static Set<WorkTableId> withoutInterimResults(WorkflowRun run) {
    return of(run, false);
  }

  private static Set<WorkTableId> of(WorkflowRun run, boolean interimResults) {
    boolean all = interimResults || run.state() == RunState.FAILED;
    Set<WorkTableId> kept = new HashSet<>();
    for (ActivityTask task : run.tasks()) {
      for (Output output : task.outputs()) {
        if (all || isLast(run, task.activity(), output)) {
          output.table().map(WorkTable::id).ifPresent(kept::add);
        }
      }
    }
    return kept;
  }

  private static boolean isLast(WorkflowRun run, ActivityId from, Output output) {
    List<ActivityTask> readers =
        run.definition().outOf(from).stream()
            .filter(transition -> transition.outlet().equals(output.outlet()))
            .map(Transition::to)
            .map(run::task)
            .toList();
    return readers.isEmpty() || readers.stream().anyMatch(RetainedTables::keepsItsInput);
  }

  private static boolean keepsItsInput(ActivityTask reader) {
    return reader.state() == TaskState.FAILED
        || reader.outputs().stream().noneMatch(output -> output.table().isPresent());
  }
}
