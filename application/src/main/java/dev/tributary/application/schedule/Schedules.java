package dev.tributary.application.schedule;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The workflows that are armed, and when their schedulers are due next. Everything takes part in
 * the caller's transaction.
 */
public interface Schedules {
  /**
   * Arms a workflow, and forgets why the program had disarmed it.
   *
   * @return false when it is armed already
   */
  boolean arm(WorkflowName workflow, String by, Instant now);

  /**
   * Disarms a workflow: deletes its schedulers, and why the program had disarmed it.
   *
   * @return false when it was not armed
   */
  boolean disarm(WorkflowName workflow);

  /**
   * Counts the failed runs of an armed workflow.
   *
   * @param failed whether the last of its runs has failed; one that has not begins the count anew
   * @return how many have failed in a row; 0 when the workflow is not armed
   */
  int countErrors(WorkflowName workflow, boolean failed);

  /** Keeps why the program has disarmed a workflow, until it is armed or deleted. */
  void keepReason(WorkflowName workflow, Disarmed disarmed);

  /** Why the program has disarmed a workflow; empty when it has not. */
  Optional<Disarmed> disarmed(WorkflowName workflow);

  /**
   * Locks a workflow that is not deleted: until the transaction ends, no other one publishes or
   * deletes it.
   */
  void lock(WorkflowName workflow);

  /** As {@link #armed}, with its schedulers under their row locks. */
  Optional<ArmedWorkflow> lockArmed(WorkflowName workflow);

  /** Replaces the schedulers of an armed workflow; those that stay keep their counts. */
  void plan(WorkflowName workflow, Map<ActivityId, Optional<Instant>> next);

  /**
   * The schedulers that are due, the earliest first, under their row locks; those that another
   * transaction holds are passed over.
   */
  List<DueSchedule> lockDue(Instant now, int limit);

  /**
   * Waits for the row lock of a scheduler that was due.
   *
   * @return false when it is not due at that time any more
   */
  boolean lockAgain(DueSchedule due);

  /** Stores what became of schedulers that were due. */
  void served(List<ServedSchedule> served);

  /** Stores that the missed firings of a scheduler that was due are notified now. */
  void notified(DueSchedule due, Instant now);

  /** Since when a workflow is armed, by whom, and its schedulers; empty when it is not. */
  Optional<ArmedWorkflow> armed(WorkflowName workflow);

  /**
   * Those of the workflows that are armed, each with its next firing; empty when no scheduler of it
   * is due any more.
   */
  Map<WorkflowName, Optional<Instant>> nextOf(List<WorkflowName> workflows);

  /** The next firings of all workflows, the earliest first, one for each scheduler. */
  List<UpcomingFiring> upcoming(int limit);

  /**
   * A scheduler that is due.
   *
   * @param firings for how many it has started a run since it was armed
   * @param armedBy who armed its workflow
   * @param notified when missed firings were last notified since then
   */
  record DueSchedule(
      WorkflowName workflow,
      ActivityId activity,
      Instant at,
      long firings,
      String armedBy,
      Optional<MissedNotified> notified) {
    /**
     * Whether missed firings are notified: once until a firing has started a run, and {@code
     * interval} apart at least, however often missed firings and runs alternate.
     */
    boolean notifiesMissed(Instant now, Duration interval) {
      return notified
          .map(before -> firings > before.firings() && !now.isBefore(before.at().plus(interval)))
          .orElse(true);
    }
  }

  /**
   * A notification of missed firings.
   *
   * @param firings for how many the scheduler had started a run when it was due
   */
  record MissedNotified(Instant at, long firings) {}

  /**
   * What became of a scheduler that was due.
   *
   * @param last its last firing that started a run, if one did
   * @param runs how many runs were started
   * @param missed how many firings started none
   * @param failure why a firing started none, when its time was not missed
   */
  record ServedSchedule(
      DueSchedule due,
      Optional<Instant> next,
      Optional<Instant> last,
      long runs,
      long missed,
      Optional<Message> failure) {}

  /** When and why the program has disarmed a workflow. */
  record Disarmed(Instant at, Message reason) {}

  /** An armed workflow. */
  record ArmedWorkflow(Instant since, String by, Map<ActivityId, ArmedSchedule> schedules) {
    public ArmedWorkflow {
      schedules = Map.copyOf(schedules);
    }
  }

  /**
   * A scheduler of an armed workflow.
   *
   * @param next empty when it is not due any more
   * @param firings for how many it has started a run
   * @param failure why the last one could not be started
   */
  record ArmedSchedule(
      Optional<Instant> next,
      Optional<Instant> last,
      long firings,
      long missed,
      Optional<Message> failure) {}

  /** A firing to come. */
  record UpcomingFiring(
      WorkflowName workflow, String workflowLabel, ActivityId activity, Instant at) {}
}
