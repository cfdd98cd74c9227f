package dev.tributary.domain.run;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One activation of one activity in one run. Immutable; each method is one transition and refuses
 * states in which it makes no sense.
 *
 * @param activation from 1: raised when the activity is executed again after its end
 * @param intervention what a command has set for it before it begins
 * @param variables as they arrived, and once it ended as they leave
 * @param outputs what left it; empty before its end
 */
public record ActivityTask(
    TaskId id,
    ActivityId activity,
    int activation,
    TaskState state,
    Intervention intervention,
    TaskWork work,
    Variables variables,
    List<Output> outputs,
    Optional<TaskFailure> failure) {

  public ActivityTask {
    outputs = List.copyOf(outputs);
  }

  /** A task whose inputs have not arrived. */
  static ActivityTask pending(TaskId id, ActivityId activity, int activation) {
    return new ActivityTask(
        id,
        activity,
        activation,
        TaskState.PENDING,
        Intervention.NONE,
        TaskWork.NONE,
        Variables.NONE,
        List.of(),
        Optional.empty());
  }

  /** What left by {@code outlet}. */
  public Optional<Output> output(Outlet outlet) {
    return outputs.stream().filter(output -> output.outlet().equals(outlet)).findFirst();
  }

  /** Whether the execution that claimed it as {@code attempt} still holds it. */
  public boolean heldBy(int attempt) {
    return state == TaskState.RUNNING && work.attempt() == attempt;
  }

  /** Whether its failure keeps the run from going on. */
  public boolean suspendsRun() {
    return failure.filter(failed -> failed.resolution() == FailureResolution.SUSPENDED).isPresent();
  }

  public boolean is(Intervention wanted) {
    return intervention == wanted;
  }

  public TaskCondition condition() {
    return new TaskCondition(state, intervention, suspendsRun());
  }

  /** Sets what is to become of it before it begins. */
  ActivityTask with(Intervention other) {
    return new ActivityTask(
        id, activity, activation, state, other, work, variables, outputs, failure);
  }

  /** Its inputs are there and it is to be passed over. */
  boolean isPassedOver() {
    return state == TaskState.READY && is(Intervention.SKIP);
  }

  /** Passed over: {@code passedOn} leaves it. */
  ActivityTask skipped(List<Output> passedOn, Instant now) {
    expect(TaskState.READY);
    return new ActivityTask(
        id,
        activity,
        activation,
        TaskState.SKIPPED,
        Intervention.NONE,
        work.ended(now),
        variables,
        passedOn,
        Optional.empty());
  }

  /** All inputs are there, with {@code arrived} variables; it begins a strand of its own. */
  ActivityTask ready(Variables arrived) {
    expect(TaskState.PENDING);
    return with(TaskState.READY, work.onStrand(id), arrived);
  }

  /** Becomes the next step of {@code strand}. */
  ActivityTask onStrand(TaskId strand) {
    expect(TaskState.READY);
    return with(TaskState.READY, work.onStrand(strand), variables);
  }

  ActivityTask claimed(String node, Instant now) {
    expect(TaskState.READY);
    return with(TaskState.RUNNING, work.claimed(node, now), variables);
  }

  /** Its worker is gone: another worker may claim it. */
  ActivityTask abandoned(boolean died) {
    expect(TaskState.RUNNING);
    return with(TaskState.READY, died ? work.died() : work, variables);
  }

  /** Its execution has ended for now; its worker is free. */
  ActivityTask suspended(Wait wait) {
    expect(TaskState.RUNNING);
    return with(TaskState.WAITING, work.suspended(wait), variables);
  }

  /** Its wait has ended: it begins a strand of its own. */
  ActivityTask woken(WakeUp by) {
    return woken(by, variables);
  }

  /** Its wait for inputs has ended, with {@code arrived} variables. */
  ActivityTask woken(WakeUp by, Variables arrived) {
    expect(TaskState.WAITING);
    return with(TaskState.READY, work.woken(by).onStrand(id), arrived);
  }

  /** Its wait ends without what it waits for. */
  ActivityTask waitCancelled() {
    expect(TaskState.WAITING);
    return with(TaskState.READY, work.withoutSuspension().onStrand(id), variables);
  }

  /** What it waits for now. */
  public Optional<Wait> waitsFor() {
    return state == TaskState.WAITING
        ? work.suspension().map(Suspension::waitsFor)
        : Optional.empty();
  }

  /** Whether it waits since the execution that claimed it as {@code attempt}. */
  public boolean waitsSince(int attempt) {
    return state == TaskState.WAITING && work.attempt() == attempt;
  }

  ActivityTask finished(Completed completed, Instant now) {
    expect(TaskState.RUNNING);
    return new ActivityTask(
        id,
        activity,
        activation,
        switch (completed.extent()) {
          case WHOLE -> TaskState.FINISHED;
          case PART -> TaskState.FINISHED_WITH_WARNINGS;
        },
        Intervention.NONE,
        work.ended(now),
        variables.overlaidWith(completed.variables()),
        completed.outputs(),
        Optional.empty());
  }

  ActivityTask failed(TaskFailure reason, Variables reported, Instant now) {
    expect(TaskState.RUNNING);
    List<Output> fired =
        reason.resolution() == FailureResolution.TRANSITION
            ? List.of(Output.withoutPopulation(Outlet.FAILED))
            : List.of();
    Variables leaving =
        reason.resolution() == FailureResolution.SUSPENDED
            ? variables
            : variables.overlaidWith(reported);
    return new ActivityTask(
        id,
        activity,
        activation,
        TaskState.FAILED,
        Intervention.NONE,
        work.ended(now),
        leaving,
        fired,
        Optional.of(reason));
  }

  ActivityTask notExecuted(Instant now) {
    expect(TaskState.PENDING);
    return with(TaskState.NOT_EXECUTED, work.ended(now), variables);
  }

  ActivityTask stopped(Instant now) {
    return state.ended() ? this : with(TaskState.STOPPED, work.ended(now), variables);
  }

  /** Begins again after a failure that suspended the run; keeps its number. */
  ActivityTask resumed() {
    expect(TaskState.FAILED);
    return new ActivityTask(
        id,
        activity,
        activation,
        TaskState.READY,
        Intervention.NONE,
        work.withoutDeaths().onStrand(id),
        variables,
        List.of(),
        Optional.empty());
  }

  private ActivityTask with(TaskState next, TaskWork done, Variables known) {
    Intervention remaining = next.ended() ? Intervention.NONE : intervention;
    return new ActivityTask(
        id, activity, activation, next, remaining, done, known, outputs, failure);
  }

  private void expect(TaskState expected) {
    if (state != expected) {
      throw new IllegalStateException(
          "task %s of %s is %s, not %s".formatted(id, activity, state, expected));
    }
  }
}
