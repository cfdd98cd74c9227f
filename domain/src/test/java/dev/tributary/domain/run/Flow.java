package dev.tributary.domain.run;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.andjoin.AndJoinSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Workflows of activities that leave columns, and their runs. */
final class Flow {
  static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
  static final Kinds KINDS = new Kinds(List.of(new Kind()));

  private final List<Activity> activities = new ArrayList<>();
  private final List<Transition> transitions = new ArrayList<>();
  private long tables;

  /** An activity that leaves these columns; none leaves no rows. */
  Flow with(String id, Column... columns) {
    activities.add(
        new Activity(
            id(id),
            id,
            new Settings(Arrays.asList(columns)),
            ExecutionOptions.DEFAULT,
            Optional.empty()));
    return this;
  }

  /** An AND-join. */
  Flow join(String id, AndJoinSettings settings) {
    activities.add(new Activity(id(id), id, settings, ExecutionOptions.DEFAULT, Optional.empty()));
    return this;
  }

  Flow from(String from, Outlet outlet, String to) {
    transitions.add(new Transition(id(from), outlet, id(to)));
    return this;
  }

  Flow from(String from, String to) {
    return from(from, Outlet.OUT, to);
  }

  WorkflowDefinition definition() {
    return new WorkflowDefinition(
        new WorkflowName("flow"),
        "",
        "",
        WorkflowOptions.DEFAULT,
        List.of(),
        activities,
        transitions);
  }

  /** A new run, whose first activities are ready. */
  WorkflowRun run() {
    WorkflowRun run =
        WorkflowRun.queued(new RunId(new UUID(0, 1)), definition(), Variables.NONE, numbers(0));
    run.advance(NOW);
    run.stored(0);
    return run;
  }

  /** Numbers for a round of tasks. */
  List<TaskId> numbers(int round) {
    return LongStream.rangeClosed(1, 20).mapToObj(each -> new TaskId(100L * round + each)).toList();
  }

  /** Executes an activity; it leaves its rows by its main outlet. */
  Flow succeed(WorkflowRun run, String... ids) {
    for (String id : ids) {
      TaskId task = run.claim(run.task(id(id)).id(), "node", NOW).id();
      Settings settings = (Settings) run.activity(run.task(id(id))).settings();
      Optional<WorkTable> table =
          settings
              .structure()
              .map(
                  rows ->
                      new WorkTable(new WorkTableId(++tables), WorkTable.Storage.INLINE, rows, 3));
      run.complete(
          task, new Completed(List.of(new Output(Outlet.OUT, table)), Variables.NONE), NOW);
      run.advance(NOW);
    }
    return this;
  }

  Flow suspend(WorkflowRun run, String... ids) {
    for (String id : ids) {
      TaskId task = run.claim(run.task(id(id)).id(), "node", NOW).id();
      run.complete(task, new Suspended(Wait.until(NOW.plusSeconds(1))), NOW);
      run.advance(NOW);
    }
    return this;
  }

  Flow fail(WorkflowRun run, String id) {
    TaskId task = run.claim(run.task(id(id)).id(), "node", NOW).id();
    run.complete(
        task, Failed.of(ActivityFailure.configuration(RunErrorCode.UNEXPECTED, "any")), NOW);
    run.advance(NOW);
    return this;
  }

  /** An execution that leaves no rows. */
  static Completed completed() {
    return new Completed(List.of(Output.withoutPopulation(Outlet.OUT)), Variables.NONE);
  }

  static ActivityId id(String id) {
    return new ActivityId(id);
  }

  static Column text(String name) {
    return Column.of(name, ValueType.TEXT);
  }

  private record Settings(List<Column> columns) implements ActivitySettings {
    @Override
    public String kind() {
      return "any";
    }

    Optional<WorkTableStructure> structure() {
      return Optional.of(WorkTableStructure.ofRows(columns)).filter(_ -> !columns.isEmpty());
    }
  }

  private static final class Kind implements ActivityKind<Settings> {
    @Override
    public String id() {
      return "any";
    }

    @Override
    public Message label() {
      return Message.of("any.any");
    }

    @Override
    public ActivityGroup group() {
      return Stream.of(ActivityGroup.values()).findFirst().orElseThrow();
    }

    @Override
    public Inlets inlets() {
      return new Inlets(0, Integer.MAX_VALUE);
    }

    @Override
    public List<Outlet> outlets() {
      return List.of(Outlet.OUT, Outlet.REJECTS, Outlet.FAILED);
    }

    @Override
    public List<Problem> problems(Settings settings, ActivityPlace place) {
      return List.of();
    }

    @Override
    public Optional<WorkTableStructure> structure(
        Settings settings, Outlet outlet, ActivityPlace place) {
      return outlet.equals(Outlet.OUT) ? settings.structure() : Optional.empty();
    }
  }
}
