package dev.tributary.application.schedule;

import dev.tributary.application.outage.Outage;
import dev.tributary.application.run.command.StartRun;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.run.command.StartableWorkflows.NewestRevision;
import dev.tributary.application.run.command.StartableWorkflows.Startable;
import dev.tributary.application.schedule.Schedules.DueSchedule;
import dev.tributary.application.schedule.Schedules.ServedSchedule;
import dev.tributary.domain.activity.scheduler.ScheduledActivity;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.RequestRefused;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.schedule.DueFirings;
import dev.tributary.domain.schedule.ScheduleErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts the runs of schedulers that are due. Every node does so; a row lock decides which of them
 * serves a scheduler, and runs and the next firing are one transaction.
 */
@ApplicationScoped
public class FireSchedules {
  private static final Duration PUT_OFF = Duration.ofMinutes(1);

  /** The order in which each node locks the workflows whose runs depend on each other. */
  private static final Comparator<DueSchedule> BY_WORKFLOW =
      Comparator.comparing(due -> due.workflow().value());

  private final DueSchedules schedules;
  private final StartableWorkflows workflows;
  private final StartRun start;
  private final PlanSchedules plans;
  private final FiringConfig config;

  public FireSchedules(
      DueSchedules schedules,
      StartableWorkflows workflows,
      StartRun start,
      PlanSchedules plans,
      FiringConfig config) {
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
   * @throws FiringFailed when one of them cannot be served, while the database can be reached; then
   *     none of the batch is
   */
  @Transactional
  public boolean fireSome() {
    Instant now = plans.now();
    List<DueSchedule> due = schedules.lock(now);
    if (!due.isEmpty()) {
      Map<WorkflowName, NewestRevision> newest =
          workflows.newest(due.stream().map(DueSchedule::workflow).toList());
      schedules.served(
          due.stream().sorted(BY_WORKFLOW).map(one -> serve(one, newest, now)).toList(), now);
    }
    return due.size() == config.batch();
  }

  /**
   * Puts a scheduler off that could not be served, so that the others are; does nothing when it is
   * not due at that time any more.
   */
  @Transactional
  public void putOff(DueSchedule due, String cause) {
    Instant now = plans.now();
    if (schedules.lockAgain(due)) {
      schedules.served(
          List.of(
              new ServedSchedule(
                  due,
                  Optional.of(now.plus(PUT_OFF)),
                  Optional.empty(),
                  0,
                  1,
                  Optional.of(ScheduleErrorCode.FIRING_FAILED.with(cause)))),
          now);
    }
  }

  private ServedSchedule serve(
      DueSchedule due, Map<WorkflowName, NewestRevision> newest, Instant now) {
    try {
      return served(due, startable(due.workflow(), newest), now);
    } catch (RuntimeException broken) {
      throw Outage.isBehind(broken) ? broken : new FiringFailed(due, broken);
    }
  }

  /** One without a revision is asked for by itself, which says what it lacks. */
  private Startable startable(WorkflowName workflow, Map<WorkflowName, NewestRevision> newest) {
    return Optional.ofNullable(newest.get(workflow))
        .map(
            revision ->
                new Startable(
                    revision.id(), revision.number(), workflows.definition(revision.id())))
        .orElseGet(() -> workflows.startable(workflow, Optional.empty()));
  }

  private ServedSchedule served(DueSchedule due, Startable startable, Instant now) {
    return plans.schedulers(startable.definition()).stream()
        .filter(scheduled -> scheduled.activity().id().equals(due.activity()))
        .findFirst()
        .map(scheduled -> fire(due, scheduled, startable, now))
        .orElseGet(() -> ended(due));
  }

  private ServedSchedule fire(
      DueSchedule due, ScheduledActivity scheduled, Startable startable, Instant now) {
    long left = left(scheduled, due);
    DueFirings firings =
        DueFirings.of(
                scheduled.schedule(),
                due.at(),
                now,
                scheduled.settings().missed(),
                config.tolerance())
            .atMost(left);
    return fire(due, firings, left, startable);
  }

  /** How many runs the schedule may start yet. */
  private static long left(ScheduledActivity scheduled, DueSchedule due) {
    long most = scheduled.settings().validity().firings();
    return most == 0 ? Long.MAX_VALUE : Math.max(0, most - due.firings());
  }

  /** A refusal comes before the first write of its run: those before it have begun. */
  private ServedSchedule fire(DueSchedule due, DueFirings firings, long left, Startable startable) {
    List<Instant> begun = new ArrayList<>();
    Optional<Message> refusal = Optional.empty();
    try {
      firings.runs().stream().filter(_ -> starts(due, startable)).forEach(begun::add);
    } catch (RequestRefused refused) {
      refusal = Optional.of(refused.problem());
    }
    long failed = (long) firings.runs().size() - begun.size();
    return new ServedSchedule(
        due,
        begun.size() < left ? firings.next() : Optional.empty(),
        begun.isEmpty() ? Optional.empty() : Optional.of(begun.getLast()),
        begun.size(),
        firings.missed() + failed,
        refusal.or(() -> skipped(failed)));
  }

  private static Optional<Message> skipped(long runs) {
    return runs == 0 ? Optional.empty() : Optional.of(ScheduleErrorCode.FIRINGS_SKIPPED.with(runs));
  }

  /** Whether the run begins or waits, and is not skipped. */
  private boolean starts(DueSchedule due, Startable startable) {
    return !start
        .start(
            startable,
            Map.of(),
            new Trigger.Schedule(due.activity().value()),
            Optional.of(due.armedBy()))
        .skipped();
  }

  /** The revision has no such scheduler. */
  private static ServedSchedule ended(DueSchedule due) {
    return new ServedSchedule(due, Optional.empty(), Optional.empty(), 0, 0, Optional.empty());
  }
}
