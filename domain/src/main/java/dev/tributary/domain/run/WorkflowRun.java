package dev.tributary.domain.run;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
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
  private WorkflowDefinition definition;
  private final Variables parameters;
  private final RunTasks tasks;
  private long version;
  private RunState state;
  private Optional<TestRun> test = Optional.empty();

  /**
   * A run as it was stored, with the version 0; {@link #stored} gives it another.
   *
   * @param tasks all activations
   */
  public WorkflowRun(
      RunId id,
      WorkflowDefinition definition,
      Variables parameters,
      RunState state,
      Collection<ActivityTask> tasks) {
    this(id, definition, parameters, state, new RunTasks(definition, tasks));
  }

  private WorkflowRun(
      RunId id,
      WorkflowDefinition definition,
      Variables parameters,
      RunState state,
      RunTasks tasks) {
    this.id = id;
    this.definition = definition;
    this.parameters = parameters;
    this.state = state;
    this.tasks = tasks;
  }

  /** A new run whose activities wait; {@link #advance} makes the first ones ready. */
  public static WorkflowRun queued(
      RunId id, WorkflowDefinition definition, Variables parameters, List<TaskId> numbers) {
    WorkflowRun run = new WorkflowRun(id, definition, parameters, RunState.QUEUED, List.of());
    for (int i = 0; i < definition.activities().size(); i++) {
      run.tasks.add(numbers.get(i), definition.activities().get(i).id(), Instant.EPOCH);
    }
    return run;
  }

  /**
   * Leaves out the activities that start runs, but for the one that has started this run; a restart
   * leaves out the same ones.
   */
  public void startedBy(ActivityId trigger, Instant now) {
    definition.activities().stream()
        .filter(activity -> definition.isTrigger(activity) && !activity.id().equals(trigger))
        .forEach(activity -> put(task(activity.id()).notExecuted(now)));
  }

  /** Whose runs go first when a worker is free. */
  public Priority priority() {
    return definition.options().limits().priority();
  }

  /** Whether it waits until others have ended: nothing of it is ready to begin. */
  public boolean awaitsAdmission() {
    return state == RunState.QUEUED && in(TaskState.READY).isEmpty();
  }

  /**
   * Whether nothing of it was ever ready to begin: it waits for its admission, or was paused then.
   */
  public boolean isUnbegun() {
    return tasks.stream()
        .allMatch(
            task -> task.state() == TaskState.PENDING || task.state() == TaskState.NOT_EXECUTED);
  }

  /** Lets it be a test run. */
  public void testedAs(TestRun how) {
    test = Optional.of(how);
  }

  /** The same run: what becomes of one does not change the other. Nothing of it is changed yet. */
  public WorkflowRun copy() {
    WorkflowRun copy = new WorkflowRun(id, definition, parameters, state, tasks.copy());
    copy.version = version;
    copy.test = test;
    return copy;
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

  /** How it differs from a real run; empty for a real one. */
  public Optional<TestRun> test() {
    return test;
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
    return new RunAdvance(this, tasks, now).advance();
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
              task.failed(failure(task, failure), variables, now);
        });
  }

  /**
   * Ends the wait that began with {@code attempt}: the task is ready again.
   *
   * @return empty when the task does not wait since then
   */
  public Optional<ActivityTask> wake(TaskId number, int attempt, WakeUp by) {
    Optional<ActivityTask> woken =
        task(number).filter(task -> task.waitsSince(attempt)).map(task -> put(woken(task, by)));
    worksOrWaits();
    return woken;
  }

  /** More may have arrived while the task waited for inputs. */
  private ActivityTask woken(ActivityTask task, WakeUp by) {
    return task.waitsFor().filter(Wait::isForInputs).isPresent()
        ? task.woken(by, arrivals().variables(task.activity()))
        : task.woken(by);
  }

  /** The same run, to be changed by commands. */
  public CommandedRun commanded() {
    return new CommandedRun(this, tasks);
  }

  public List<ActivityTask> in(TaskState wanted) {
    return tasks.stream().filter(task -> task.state() == wanted).toList();
  }

  /**
   * The transitions over which something has reached {@code activity}, in the definition's order.
   */
  public List<Transition> arrived(ActivityId activity) {
    return arrivals().at(activity);
  }

  /**
   * The event variables at the ends of its branches, merged as where branches join: a value that a
   * branch has set comes before one that it has only carried, then the first in the definition.
   */
  public Variables variablesAtTheEnds() {
    return arrivals().atTheEnds();
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

  void become(RunState next) {
    state = next;
  }

  /** From now on it executes {@code newer}. */
  void follow(WorkflowDefinition newer, Instant now) {
    definition = newer;
    tasks.follow(newer, now);
  }

  Arrivals arrivals() {
    return new Arrivals(definition, tasks.newest(), parameters);
  }

  /** A run that has begun and not ended waits when none of its tasks works or may begin. */
  void worksOrWaits() {
    if (state == RunState.RUNNING || state == RunState.WAITING) {
      boolean works = !in(TaskState.RUNNING).isEmpty() || !in(TaskState.READY).isEmpty();
      state = works || in(TaskState.WAITING).isEmpty() ? RunState.RUNNING : RunState.WAITING;
    }
  }

  private TaskFailure failure(ActivityTask failed, ActivityFailure failure) {
    return new TaskFailure(failure, FailureResolution.of(failure, activity(failed), definition));
  }

  private ActivityTask held(TaskId number) {
    return task(number)
        .orElseThrow(() -> new IllegalArgumentException("no task %s".formatted(number)));
  }

  private ActivityTask put(ActivityTask task) {
    return tasks.put(task);
  }
}
