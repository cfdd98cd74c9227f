package dev.tributary.application.schedule;

import dev.tributary.application.run.command.StartRun;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.run.command.StartableWorkflows.Startable;
import dev.tributary.application.schedule.Schedules.DueSchedule;
import dev.tributary.application.schedule.Schedules.ServedSchedule;
import dev.tributary.domain.activity.scheduler.ScheduledActivity;
import dev.tributary.domain.problem.RequestRefused;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.schedule.DueFirings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts the runs of schedulers that are due. Every node does so; a row lock decides which of them
 * serves a scheduler, and runs and the next firing are one transaction.
 */
@ApplicationScoped
public class FireSchedules {
  private final Schedules schedules;
  private final StartableWorkflows workflows;
  private final StartRun start;
  private final PlanSchedules plans;
  private final ScheduleConfig config;

  public FireSchedules(
      Schedules schedules,
      StartableWorkflows workflows,
      StartRun start,
      PlanSchedules plans,
      ScheduleConfig config) {
    this.schedules = schedules;
    this.workflows = workflows;
    this.start = start;
    this.plans = plans;
    this.config = config;
  }

  /**
   * Serves a batch of those that are due.
   *
   * @return whether more may be due
   */
  @Transactional
  public boolean fireSome() {
    Instant now = plans.now();
    List<DueSchedule> due = schedules.lockDue(now, config.batch());
    if (!due.isEmpty()) {
      schedules.served(due.stream().map(one -> serve(one, now)).toList());
    }
    return due.size() == config.batch();
  }

  private ServedSchedule serve(DueSchedule due, Instant now) {
    Startable startable = workflows.startable(due.workflow(), Optional.empty());
    return plans.schedulers(startable.definition()).stream()
        .filter(scheduled -> scheduled.activity().id().equals(due.activity()))
        .findFirst()
        .map(scheduled -> fire(due, firings(scheduled, due, now), startable))
        .orElseGet(() -> ended(due));
  }

  private DueFirings firings(ScheduledActivity scheduled, DueSchedule due, Instant now) {
    DueFirings firings =
        DueFirings.of(
            scheduled.schedule(), due.at(), now, scheduled.settings().missed(), config.tolerance());
    long most = scheduled.settings().validity().firings();
    return most == 0 ? firings : firings.atMost(most - due.firings());
  }

  private ServedSchedule fire(DueSchedule due, DueFirings firings, Startable startable) {
    try {
      firings.runs().forEach(_ -> start(due, startable));
      return new ServedSchedule(
          due,
          firings.next(),
          firings.runs().stream().reduce((_, last) -> last),
          firings.runs().size(),
          firings.missed(),
          Optional.empty());
    } catch (RequestRefused refused) {
      return new ServedSchedule(
          due,
          firings.next(),
          Optional.empty(),
          0,
          firings.missed() + firings.runs().size(),
          Optional.of(refused.problem()));
    }
  }

  private void start(DueSchedule due, Startable startable) {
    start.start(startable, Map.of(), new Trigger.Schedule(due.activity().value()));
  }

  /** The revision has no such scheduler. */
  private static ServedSchedule ended(DueSchedule due) {
    return new ServedSchedule(due, Optional.empty(), Optional.empty(), 0, 0, Optional.empty());
  }
}
