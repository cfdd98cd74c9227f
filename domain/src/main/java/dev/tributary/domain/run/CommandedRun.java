package dev.tributary.domain.run;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.run.RunCommand.Kind;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.time.Instant;
import java.util.List;

/**
 * What commands make of a run. Each method refuses states in which {@link CommandRules} does not
 * allow its command.
 */
public final class CommandedRun {
  private final WorkflowRun run;
  private final RunTasks tasks;

  CommandedRun(WorkflowRun run, RunTasks tasks) {
    this.run = run;
    this.tasks = tasks;
  }

  /** Ends the run and everything in it that has not ended. */
  public void stop(Instant now) {
    run.become(after(Kind.STOP));
    tasks.stream().toList().forEach(task -> tasks.put(task.stopped(now)));
  }

  /** Lets nothing new begin until it is resumed. */
  public void pause() {
    run.become(after(Kind.PAUSE));
  }

  /**
   * Makes the failed activities ready again, and lets ready ones begin.
   *
   * @return the failed ones
   */
  public List<ActivityTask> resume() {
    run.become(after(Kind.RESUME));
    List<ActivityTask> resumed =
        tasks.stream().filter(ActivityTask::suspendsRun).toList().stream()
            .map(task -> tasks.put(task.resumed()))
            .toList();
    run.worksOrWaits();
    return resumed;
  }

  /**
   * Executes all activities anew, from the beginning; {@link WorkflowRun#advance} makes the first
   * ones ready.
   *
   * @param numbers one for each activity
   */
  public void restart(List<TaskId> numbers, Instant now) {
    run.become(after(Kind.RESTART));
    WorkflowDefinition definition = run.definition();
    for (int i = 0; i < definition.activities().size(); i++) {
      restart(numbers.get(i), definition.activities().get(i), now);
    }
  }

  /** A trigger that was left out, as another one had started the run, is left out again. */
  private void restart(TaskId number, Activity activity, Instant now) {
    boolean leftOut =
        run.definition().isTrigger(activity)
            && run.task(activity.id()).state() == TaskState.NOT_EXECUTED;
    ActivityTask task = tasks.add(number, activity.id(), now);
    if (leftOut) {
      tasks.put(task.notExecuted(now));
    }
  }

  /**
   * Executes a part of the activities anew; {@link WorkflowRun#advance} makes the first one ready.
   * What the definition has besides and the run had not is left out.
   *
   * @param numbers one for each activity of the definition
   */
  public void rerun(Rerun rerun, List<TaskId> numbers, Instant now) {
    run.become(after(Kind.RERUN_FROM));
    WorkflowDefinition definition = rerun.definition();
    run.follow(definition, now);
    for (int i = 0; i < definition.activities().size(); i++) {
      ActivityId activity = definition.activities().get(i).id();
      if (rerun.repeats(activity)) {
        tasks.add(numbers.get(i), activity, now);
      } else if (!tasks.newest().containsKey(activity)) {
        tasks.put(tasks.add(numbers.get(i), activity, now).notExecuted(now));
      }
    }
  }

  /** Lets an activity be passed over as soon as its inputs are there; ends its wait. */
  public void skip(ActivityId activity) {
    RunState next = after(Kind.SKIP);
    tasks.put(toBePassedOver(required(activity, Kind.SKIP)).with(Intervention.SKIP));
    boolean goesOn = tasks.stream().noneMatch(ActivityTask::suspendsRun);
    run.become(next == RunState.FAILED && goesOn ? RunState.RUNNING : next);
    run.worksOrWaits();
  }

  private static ActivityTask toBePassedOver(ActivityTask task) {
    return switch (task.state()) {
      case FAILED -> task.resumed();
      case WAITING -> task.waitCancelled();
      case PENDING, READY -> task;
      case RUNNING, FINISHED, FINISHED_WITH_WARNINGS, SKIPPED, NOT_EXECUTED, STOPPED ->
          throw new IllegalArgumentException("%s cannot be passed over".formatted(task));
    };
  }

  /** Lets an activity not begin until it is released. */
  public void hold(ActivityId activity) {
    run.become(after(Kind.HOLD));
    tasks.put(required(activity, Kind.HOLD).with(Intervention.HOLD));
  }

  /** Lets a held activity begin. */
  public void release(ActivityId activity) {
    run.become(after(Kind.RELEASE));
    tasks.put(required(activity, Kind.RELEASE).with(Intervention.NONE));
  }

  private RunState after(Kind command) {
    return CommandRules.after(run.state(), command)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "run %s is %s: no %s".formatted(run.id(), run.state(), command)));
  }

  private ActivityTask required(ActivityId activity, Kind command) {
    ActivityTask task = run.task(activity);
    if (!CommandRules.isPossible(task.condition(), command)) {
      throw new IllegalStateException("%s: no %s".formatted(task, command));
    }
    return task;
  }
}
