package dev.tributary.domain.run;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityFailure.Cause;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One execution of a workflow: its state and the tasks it consists of. It owns every transition of
 * both. Its version guards it: it is saved only while the stored run still has that version.
 */
public final class WorkflowRun {
  private final RunId id;
  private final WorkflowDefinition definition;
  private final Variables parameters;
  private final RunTasks tasks;
  private long version;
  private RunState state;

  /**
   * A run as it was stored.
   *
   * @param tasks all activations
   */
  public WorkflowRun(
      RunId id,
      long version,
      WorkflowDefinition definition,
      Variables parameters,
      RunState state,
      Collection<ActivityTask> tasks) {
    this(id, version, definition, parameters, state, new RunTasks(definition, tasks));
  }

  private WorkflowRun(
      RunId id,
      long version,
      WorkflowDefinition definition,
      Variables parameters,
      RunState state,
      RunTasks tasks) {
    this.id = id;
    this.version = version;
    this.definition = definition;
    this.parameters = parameters;
    this.state = state;
    this.tasks = tasks;
  }

  /** A new run whose activities wait; {@link #advance} makes the first ones ready. */
  public static WorkflowRun queued(
      RunId id, WorkflowDefinition definition, Variables parameters, List<TaskId> numbers) {
    WorkflowRun run = new WorkflowRun(id, 0, definition, parameters, RunState.QUEUED, List.of());
    for (int i = 0; i < definition.activities().size(); i++) {
      run.tasks.add(numbers.get(i), definition.activities().get(i).id());
    }
    return run;
  }

  /** The same run: what becomes of one does not change the other. Nothing of it is changed yet. */
  public WorkflowRun copy() {
    return new WorkflowRun(id, version, definition, parameters, state, tasks.copy());
  }

  public RunId id() {
    return id;
  }

  /** Raised with each save. */
  public long version() {
    return version;
  }

  /** The run is stored as it is now, with this version. */
  public void stored(long newVersion) {
    version = newVersion;
    tasks.stored();
  }

  public WorkflowDefinition definition() {
    return definition;
  }

  public Variables parameters() {
    return parameters;
  }

  public RunState state() {
    return state;
  }

  /** The newest activation of each activity, in the order of the definition. */
  public Collection<ActivityTask> tasks() {
    return tasks.stream().toList();
  }

  /** All activations of all activities. */
  public List<ActivityTask> activations() {
    return tasks.all();
  }

  public Optional<ActivityTask> task(TaskId number) {
    return tasks.stream().filter(task -> task.id().equals(number)).findFirst();
  }

  /** Whether it differs from what was stored. */
  public boolean isChanged() {
    return tasks.isChanged();
  }

  /** The tasks that differ from what was stored, by number: the order of their row locks. */
  public List<ActivityTask> changedTasks() {
    return tasks.changed();
  }

  /** The tasks that were not stored yet. */
  public List<ActivityTask> addedTasks() {
    return tasks.added();
  }

  /**
   * Makes ready, leaves out and ends what follows from the tasks' states.
   *
   * @return what it did
   */
  public NextSteps advance(Instant now) {
    NextSteps next = RunProgress.next(definition, tasks.newest());
    next.leftOut().forEach(activity -> put(task(activity).notExecuted(now)));
    next.ready().forEach(activity -> put(task(activity).ready(arriving(activity))));
    next.end().ifPresent(end -> state = end);
    return next;
  }

  /** The next task of {@code strand}. */
  public Optional<ActivityTask> unfinishedOn(TaskId strand) {
    return tasks.stream()
        .filter(task -> task.state() == TaskState.READY || task.state() == TaskState.RUNNING)
        .filter(task -> task.work().strand().equals(Optional.of(strand)))
        .findFirst();
  }

  /** Whether a ready task may begin: not after an end, and not after a failure that suspends. */
  public boolean mayBegin() {
    return !state.ended() && tasks.stream().noneMatch(ActivityTask::suspendsRun);
  }

  /** Gives a ready task to {@code node}. */
  public ActivityTask claim(TaskId number, String node, Instant now) {
    if (state == RunState.QUEUED) {
      state = RunState.RUNNING;
    }
    return put(held(number).claimed(node, now));
  }

  /** Releases a running task whose worker is gone. */
  public ActivityTask abandon(TaskId number, boolean died) {
    return put(held(number).abandoned(died));
  }

  /** Lets a ready task be the next step of {@code strand}. */
  public ActivityTask continueStrand(TaskId number, TaskId strand) {
    return put(held(number).onStrand(strand));
  }

  /** Ends the running task {@code number} with the outcome of its execution. */
  public ActivityTask complete(TaskId number, ActivityOutcome outcome, Instant now) {
    ActivityTask task = held(number);
    return put(
        switch (outcome) {
          case Completed completed -> task.finished(completed, now);
          case Failed(var failure, var variables) ->
              task.failed(new TaskFailure(failure, way(task, failure)), variables, now);
        });
  }

  /** Ends the run and everything in it that has not ended. */
  public void stop(Instant now) {
    tasks.stream().toList().forEach(task -> put(task.stopped(now)));
    state = RunState.STOPPED;
  }

  /**
   * Makes the failed activities ready again.
   *
   * @return these; others may have been ready before
   */
  public List<ActivityTask> resume() {
    if (state != RunState.FAILED) {
      throw new IllegalStateException("run %s is %s, not failed".formatted(id, state));
    }
    state = RunState.RUNNING;
    return tasks.stream().filter(ActivityTask::suspendsRun).toList().stream()
        .map(task -> put(task.resumed()))
        .toList();
  }

  /**
   * Executes all activities anew, from the beginning; {@link #advance} makes the first ones ready.
   *
   * @param numbers one for each activity
   */
  public void restart(List<TaskId> numbers) {
    if (!state.ended()) {
      throw new IllegalStateException("run %s is %s, not ended".formatted(id, state));
    }
    state = RunState.QUEUED;
    for (int i = 0; i < definition.activities().size(); i++) {
      tasks.add(numbers.get(i), definition.activities().get(i).id());
    }
  }

  public List<ActivityTask> in(TaskState wanted) {
    return tasks.stream().filter(task -> task.state() == wanted).toList();
  }

  /**
   * The transitions over which something has reached {@code activity}, in the definition's order.
   */
  public List<Transition> arrived(ActivityId activity) {
    return definition.into(activity).stream()
        .filter(transition -> RunProgress.arrived(transition, tasks.newest()))
        .toList();
  }

  public ActivityTask task(ActivityId activity) {
    return Optional.ofNullable(tasks.newest().get(activity))
        .orElseThrow(() -> new IllegalArgumentException("no task of '%s'".formatted(activity)));
  }

  /** The definition of the activity that {@code task} activates. */
  public Activity activity(ActivityTask task) {
    return definition.activity(task.activity()).orElseThrow();
  }

  private FailureResolution way(ActivityTask task, ActivityFailure failure) {
    boolean drawn =
        definition.outOf(task.activity()).stream()
            .anyMatch(transition -> transition.outlet().equals(Outlet.FAILED));
    if (drawn && failure.cause() == Cause.REQUEST) {
      return FailureResolution.TRANSITION;
    }
    ErrorPolicy policy = activity(task).options().onError().orElse(definition.options().onError());
    return switch (policy) {
      case SUSPEND -> FailureResolution.SUSPENDED;
      case IGNORE -> FailureResolution.IGNORED;
    };
  }

  /** Merged so that the first transition's values win: it carries the main set. */
  private Variables arriving(ActivityId activity) {
    List<Transition> transitions = arrived(activity);
    return transitions.isEmpty()
        ? parameters
        : transitions.reversed().stream()
            .map(this::carried)
            .reduce(Variables.NONE, Variables::overlaidWith);
  }

  private Variables carried(Transition transition) {
    ActivityTask from = task(transition.from());
    return from.output(transition.outlet())
        .filter(output -> output.table().isPresent())
        .map(
            output ->
                from.variables()
                    .with(Variables.RECORD_COUNT, Variables.Variable.integer(output.rows())))
        .orElse(from.variables());
  }

  private ActivityTask held(TaskId number) {
    return task(number)
        .orElseThrow(() -> new IllegalArgumentException("no task %s".formatted(number)));
  }

  private ActivityTask put(ActivityTask task) {
    return tasks.put(task);
  }
}
