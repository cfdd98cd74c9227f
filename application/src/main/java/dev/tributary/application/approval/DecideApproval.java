package dev.tributary.application.approval;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.run.Runs;
import dev.tributary.application.run.waiting.Waiter;
import dev.tributary.application.run.waiting.WakeTask;
import dev.tributary.domain.approval.ApprovalErrorCode;
import dev.tributary.domain.approval.ApprovalId;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.waiting.WakeUp.Decided;
import dev.tributary.domain.waiting.WakeUp.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/**
 * Records the decision of a person for which a task waits: the task that is woken, the journal and
 * the audit are one transaction under the lock of the run, so that the first decision counts.
 */
@ApplicationScoped
public class DecideApproval {
  private final Approvals approvals;
  private final DecisionRules rules;
  private final Runs runs;
  private final WakeTask wake;
  private final AuditRecorder changes;

  public DecideApproval(
      Approvals approvals, DecisionRules rules, Runs runs, WakeTask wake, AuditRecorder changes) {
    this.approvals = approvals;
    this.rules = rules;
    this.runs = runs;
    this.wake = wake;
    this.changes = changes;
  }

  /**
   * Lets the activity go on with the decision of the current actor.
   *
   * @param note for the journal and the audit; may be empty
   * @throws NotFound when there is no such task
   * @throws Conflict when the task does not wait any more, waits for something later, or the actor
   *     may not approve
   * @throws Refused when the note is too long
   */
  @Transactional
  public void decide(ApprovalId id, Decision decision, String note) {
    if (note.length() > Decided.LONGEST_NOTE) {
      throw new Refused(ApprovalErrorCode.NOTE_TOO_LONG, Decided.LONGEST_NOTE);
    }
    RunId number = approvals.run(id.task()).orElseThrow(() -> unknown(id));
    WorkflowRun run = runs.locked(number).orElseThrow(() -> unknown(id));
    ActivityTask task = run.task(id.task()).orElseThrow(() -> unknown(id));
    String by = rules.check(id, decision, run, task);
    wake.wake(Waiter.of(run, task), new Decided(decision, by, note));
    changes.record(
        decision == Decision.APPROVED ? "approved" : "rejected",
        "run",
        number.toString(),
        Map.of(),
        Map.of("activity", task.activity().value(), "approval", id.toString(), "note", note));
  }

  private static NotFound unknown(ApprovalId id) {
    return new NotFound(ApprovalErrorCode.UNKNOWN_APPROVAL, id.toString());
  }
}
