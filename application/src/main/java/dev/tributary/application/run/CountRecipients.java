package dev.tributary.application.run;

import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Counts the recipients where they enter a run: at the activities that pass on a population and
 * were reached by none, wherever they stand. A recipient who enters twice counts once.
 */
@ApplicationScoped
public class CountRecipients {
  private final RunRecipients people;

  public CountRecipients(RunRecipients people) {
    this.people = people;
  }

  /** The task has ended and its tables are stored. */
  public void entered(WorkflowRun run, ActivityTask task) {
    if (!entries(run, task).isEmpty()) {
      people.count(
          run.id(), run.tasks().stream().flatMap(each -> entries(run, each).stream()).toList());
    }
  }

  private static List<WorkTable> entries(WorkflowRun run, ActivityTask task) {
    List<WorkTable> left =
        task.outputs().stream().map(CountRecipients::population).flatMap(Optional::stream).toList();
    return left.isEmpty() || reachedByPeople(run, task) ? List.of() : left;
  }

  private static boolean reachedByPeople(WorkflowRun run, ActivityTask task) {
    return run.arrived(task.activity()).stream()
        .flatMap(transition -> run.task(transition.from()).output(transition.outlet()).stream())
        .anyMatch(output -> population(output).isPresent());
  }

  private static Optional<WorkTable> population(Output output) {
    return output.table().filter(table -> table.structure().population().isPresent());
  }
}
