package dev.tributary.domain.run.data;

import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.worktable.WorkTable;
import java.util.List;
import java.util.Optional;

/**
 * Where recipients enter a run: at the activities that pass on a population and were reached by
 * none, wherever they stand.
 */
public final class RecipientEntries {
  private RecipientEntries() {}

  /**
   * The populations of all entries, in which a recipient counts once; empty unless a task that is
   * not stored yet is an entry.
   */
  public static List<WorkTable> changed(WorkflowRun run) {
    return run.changedTasks().stream().allMatch(task -> of(run, task).isEmpty())
        ? List.of()
        : run.tasks().stream().flatMap(task -> of(run, task).stream()).toList();
  }

  private static List<WorkTable> of(WorkflowRun run, ActivityTask task) {
    List<WorkTable> left =
        task.outputs().stream()
            .map(RecipientEntries::population)
            .flatMap(Optional::stream)
            .toList();
    return left.isEmpty() || reachedByPopulation(run, task) ? List.of() : left;
  }

  private static boolean reachedByPopulation(WorkflowRun run, ActivityTask task) {
    return run.arrived(task.activity()).stream()
        .flatMap(transition -> run.task(transition.from()).output(transition.outlet()).stream())
        .anyMatch(output -> population(output).isPresent());
  }

  private static Optional<WorkTable> population(Output output) {
    return output.table().filter(table -> table.structure().population().isPresent());
  }
}
