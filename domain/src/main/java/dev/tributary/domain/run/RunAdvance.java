package dev.tributary.domain.run;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.WakeUp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes a run as far as the states of its tasks allow. */
final class RunAdvance {
  private final WorkflowRun run;
  private final RunTasks tasks;
  private final Instant now;

  RunAdvance(WorkflowRun run, RunTasks tasks, Instant now) {
    this.run = run;
    this.tasks = tasks;
    this.now = now;
  }

  /** A task that is passed over has ended, so that more may follow from it. */
  NextSteps advance() {
    NextSteps next = step();
    List<ActivityId> passed =
        tasks.stream().filter(ActivityTask::isPassedOver).map(ActivityTask::activity).toList();
    if (passed.isEmpty()) {
      return next;
    }
    passed.forEach(this::skip);
    return next.then(passed, advance());
  }

  private NextSteps step() {
    NextSteps next = RunProgress.next(run.definition(), tasks.newest());
    next.leftOut().forEach(activity -> tasks.put(run.task(activity).notExecuted(now)));
    next.ready()
        .forEach(activity -> begin(activity, Optional.ofNullable(next.woken().get(activity))));
    next.end().ifPresentOrElse(run::become, run::worksOrWaits);
    return next;
  }

  private void begin(ActivityId activity, Optional<WakeUp> wokenBy) {
    Variables arrived = run.arrivals().variables(activity);
    ActivityTask task = run.task(activity);
    tasks.put(wokenBy.map(by -> task.woken(by, arrived)).orElseGet(() -> task.ready(arrived)));
  }

  private void skip(ActivityId activity) {
    tasks.put(run.task(activity).skipped(run.arrivals().passedOn(activity), now));
  }
}
