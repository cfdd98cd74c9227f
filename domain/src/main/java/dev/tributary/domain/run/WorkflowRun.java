package dev.tributary.domain.run;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityFailure.Cause;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.run.RunCommand.Kind;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.worktable.WorkTable;
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
  private WorkflowDefinition definition;
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
      run.tasks.add(numbers.get(i), definition.activities().get(i).id(), Instant.EPOCH);
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
   * Makes ready, leaves out, passes over and ends what follows from the tasks' states.
   *
   * @return what it did
   */
  public NextSteps advance(Instant now) {
    NextSteps next = step(now);
    List<ActivityId> passed =
        tasks.stream().filter(ActivityTask::isPassedOver).map(ActivityTask::activity).toList();
    if (passed.isEmpty()) {
      return next;
    }
    passed.forEach(activity -> put(task(activity).skipped(passedOn(activity), now)));
    return next.then(passed, advance(now));
  }

  private NextSteps step(Instant now) {
    NextSteps next = RunProgress.next(definition, tasks.newest());
    next.leftOut().forEach(activity -> put(task(activity).notExecuted(now)));
    next.ready().forEach(activity -> put(task(activity).ready(arriving(activity))));
    next.end().ifPresentOrElse(end -> state = end, this::worksOrWaits);
    return next;
  }

  /** The next task of {@code strand}. */
  public Optional<ActivityTask> unfinishedOn(TaskId strand) {
    return tasks.stream()
        .filter(task -> task.state() == TaskState.READY || task.state() == TaskState.RUNNING)
        .filter(task -> task.work().strand().equals(Optional.of(strand)))
        .findFirst();
  }

  /**
   * Whether ready tasks may begin: not after an end, not after a failure that suspends, not in a
   * pause.
   */
  public boolean mayBegin() {
    return !state.ended()
        && state != RunState.PAUSED
        && tasks.stream().noneMatch(ActivityTask::suspendsRun);
  }

  /** Whether {@code ready} may begin: it is not held either. */
  public boolean mayBegin(ActivityTask ready) {
    return mayBegin() && !ready.is(Intervention.HOLD);
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
          case Suspended(var wait) -> task.suspended(wait);
          case Failed(var failure, var variables) ->
              task.failed(new TaskFailure(failure, resolution(task, failure)), variables, now);
        });
  }

  /**
   * Ends the wait that began with {@code attempt}: the task is ready again.
   *
   * @return empty when the task does not wait since then
   */
  public Optional<ActivityTask> wake(TaskId number, int attempt, WakeUp by) {
    Optional<ActivityTask> woken =
        task(number).filter(task -> task.waitsSince(attempt)).map(task -> put(task.woken(by)));
    worksOrWaits();
    return woken;
  }

  /** Ends the run and everything in it that has not ended. */
  public void stop(Instant now) {
    state = after(Kind.STOP);
    tasks.stream().toList().forEach(task -> put(task.stopped(now)));
  }

  /** Lets nothing new begin until it is resumed. */
  public void pause() {
    state = after(Kind.PAUSE);
  }

  /**
   * Makes the failed activities ready again, and lets ready ones begin.
   *
   * @return the failed ones
   */
  public List<ActivityTask> resume() {
    state = after(Kind.RESUME);
    List<ActivityTask> resumed =
        tasks.stream().filter(ActivityTask::suspendsRun).toList().stream()
            .map(task -> put(task.resumed()))
            .toList();
    worksOrWaits();
    return resumed;
  }

  /**
   * Executes all activities anew, from the beginning; {@link #advance} makes the first ones ready.
   *
   * @param numbers one for each activity
   */
  public void restart(List<TaskId> numbers, Instant now) {
    state = after(Kind.RESTART);
    for (int i = 0; i < definition.activities().size(); i++) {
      tasks.add(numbers.get(i), definition.activities().get(i).id(), now);
    }
  }

  /**
   * Executes a part of the activities anew; {@link #advance} makes the first one ready. What the
   * definition has besides and the run had not is left out.
   *
   * @param numbers one for each activity of the definition
   */
  public void rerun(Rerun rerun, List<TaskId> numbers, Instant now) {
    state = after(Kind.RERUN_FROM);
    definition = rerun.definition();
    tasks.follow(definition, now);
    for (int i = 0; i < definition.activities().size(); i++) {
      ActivityId activity = definition.activities().get(i).id();
      if (rerun.repeats(activity)) {
        tasks.add(numbers.get(i), activity, now);
      } else if (!tasks.newest().containsKey(activity)) {
        put(tasks.add(numbers.get(i), activity, now).notExecuted(now));
      }
    }
  }

  /** Lets an activity be passed over as soon as its inputs are there. */
  public void skip(ActivityId activity) {
    RunState next = after(Kind.SKIP);
    ActivityTask task = required(activity, Kind.SKIP);
    put((task.suspendsRun() ? task.resumed() : task).with(Intervention.SKIP));
    boolean goesOn = tasks.stream().noneMatch(ActivityTask::suspendsRun);
    state = next == RunState.FAILED && goesOn ? RunState.RUNNING : next;
  }

  /** Lets an activity not begin until it is released. */
  public void hold(ActivityId activity) {
    state = after(Kind.HOLD);
    put(required(activity, Kind.HOLD).with(Intervention.HOLD));
  }

  /** Lets a held activity begin. */
  public void release(ActivityId activity) {
    state = after(Kind.RELEASE);
    put(required(activity, Kind.RELEASE).with(Intervention.NONE));
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

  /** The newest activation of {@code activity}; empty when the definition has no such activity. */
  public Optional<ActivityTask> newest(ActivityId activity) {
    return Optional.ofNullable(tasks.newest().get(activity));
  }

  public ActivityTask task(ActivityId activity) {
    return newest(activity)
        .orElseThrow(() -> new IllegalArgumentException("no task of '%s'".formatted(activity)));
  }

  /** The definition of the activity that {@code task} activates. */
  public Activity activity(ActivityTask task) {
    return definition.activity(task.activity()).orElseThrow();
  }

  private RunState after(Kind command) {
    return CommandRules.after(state, command)
        .orElseThrow(
            () -> new IllegalStateException("run %s is %s: no %s".formatted(id, state, command)));
  }

  private ActivityTask required(ActivityId activity, Kind command) {
    ActivityTask task = task(activity);
    if (!CommandRules.isPossible(task.condition(), command)) {
      throw new IllegalStateException("%s: no %s".formatted(task, command));
    }
    return task;
  }

  /** The main input as the main output; an activity that nothing reaches passes on no rows. */
  private List<Output> passedOn(ActivityId activity) {
    Optional<WorkTable> main =
        arrived(activity).stream()
            .findFirst()
            .flatMap(transition -> task(transition.from()).output(transition.outlet()))
            .flatMap(Output::table);
    return List.of(new Output(Outlet.OUT, main));
  }

  /** A run that has begun and not ended waits when none of its tasks works or may begin. */
  private void worksOrWaits() {
    if (state == RunState.RUNNING || state == RunState.WAITING) {
      boolean works = !in(TaskState.RUNNING).isEmpty() || !in(TaskState.READY).isEmpty();
      state = works || in(TaskState.WAITING).isEmpty() ? RunState.RUNNING : RunState.WAITING;
    }
  }

  private FailureResolution resolution(ActivityTask task, ActivityFailure failure) {
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
