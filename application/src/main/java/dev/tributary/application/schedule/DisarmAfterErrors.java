package dev.tributary.application.schedule;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.notification.NotifySchedules;
import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.RunJournal;
import dev.tributary.application.schedule.Schedules.Disarmed;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Disarms a workflow whose runs fail one after the other. This is the one place where the program
 * disarms a workflow because of its runs.
 */
@ApplicationScoped
public class DisarmAfterErrors {
  private final Schedules schedules;
  private final RunJournal journal;
  private final NotifySchedules notify;
  private final AuditRecorder changes;
  private final InstantSource clock;

  public DisarmAfterErrors(
      Schedules schedules,
      RunJournal journal,
      NotifySchedules notify,
      AuditRecorder changes,
      InstantSource clock) {
    this.schedules = schedules;
    this.journal = journal;
    this.notify = notify;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Counts the end of a run that a schedule or signal has started, in the caller's transaction.
   *
   * @param most failed runs in a row, with which the workflow is disarmed
   */
  public void ended(WorkflowName workflow, RunId run, boolean failed, int most) {
    int errors = schedules.countErrors(workflow, failed);
    if (errors >= most && schedules.disarm(workflow)) {
      disarmed(workflow, run, errors);
    }
  }

  private void disarmed(WorkflowName workflow, RunId last, int errors) {
    Instant now = clock.instant();
    Message reason = Message.of("schedule.disarmedByErrors", errors, last.toString());
    schedules.keepReason(workflow, new Disarmed(now, reason));
    journal.append(
        last, List.of(JournalEntry.ofRun(now, Severity.ERROR, Message.of("run.disarmed", errors))));
    notify.disarmed(workflow, List.of(reason));
    changes.record(
        "disarmed", "workflow", workflow.value(), Map.of(), Map.of("consecutiveErrors", errors));
  }
}
