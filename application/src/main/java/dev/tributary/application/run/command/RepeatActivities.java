package dev.tributary.application.run.command;

import dev.tributary.application.run.Runs;
import dev.tributary.application.run.command.StartableWorkflows.Startable;
import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.run.Rerun;
import dev.tributary.domain.run.RunCommand.RerunFrom;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Executes activities of ended runs again, under new numbers: their calls have new keys. */
@ApplicationScoped
public class RepeatActivities {
  private final Runs runs;
  private final StartableWorkflows workflows;
  private final WorkTables tables;
  private final Kinds kinds;
  private final InstantSource clock;

  public RepeatActivities(
      Runs runs,
      StartableWorkflows workflows,
      WorkTables tables,
      Kinds kinds,
      InstantSource clock) {
    this.runs = runs;
    this.workflows = workflows;
    this.tables = tables;
    this.kinds = kinds;
    this.clock = clock;
  }

  /** All of them, from the beginning. */
  void restart(WorkflowRun run) {
    run.commanded().restart(numbers(run.definition()), clock.instant());
  }

  /**
   * An activity and what follows it.
   *
   * @throws Conflict when the revision is older than the run's, newer than a test run's or lacks
   *     the activity, or when a set that is needed is not retained or does not fit
   */
  void rerun(WorkflowRun run, RerunFrom command) {
    Optional<Startable> newer = command.revision().map(number -> newer(run, number));
    WorkflowDefinition definition = newer.map(Startable::definition).orElseGet(run::definition);
    requireActivity(definition, command.from());
    Rerun rerun = new Rerun(run, definition, command.from());
    List<Problem> problems = rerun.problems(kinds, tables.stored(run.id()));
    if (!problems.isEmpty()) {
      throw Conflict.because(problems, RunErrorCode.RERUN_NOT_POSSIBLE, command.from().value());
    }
    run.commanded().rerun(rerun, numbers(definition), clock.instant());
    newer.ifPresent(revision -> runs.follow(run.id(), revision.revision(), revision.number()));
  }

  private Startable newer(WorkflowRun run, int number) {
    int before = runs.revision(run.id());
    if (number < before) {
      throw new Conflict(RunErrorCode.OLDER_REVISION, number, before);
    }
    if (number > before && run.test().isPresent()) {
      throw new Conflict(RunErrorCode.TEST_KEEPS_REVISION, run.id().toString(), number);
    }
    return workflows.startable(run.definition().name(), Optional.of(number));
  }

  private static void requireActivity(WorkflowDefinition definition, ActivityId activity) {
    if (definition.activity(activity).isEmpty()) {
      throw new Conflict(
          RunErrorCode.UNKNOWN_ACTIVITY, activity.value(), definition.name().value());
    }
  }

  private List<TaskId> numbers(WorkflowDefinition definition) {
    return runs.newTaskIds(definition.activities().size());
  }
}
