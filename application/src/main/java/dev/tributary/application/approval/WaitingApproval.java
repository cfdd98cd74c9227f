package dev.tributary.application.approval;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.approval.ApprovalId;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;

/**
 * A task that waits for the decision of a person.
 *
 * @param waitsFor an approval
 * @param began when the task began
 */
public record WaitingApproval(
    ApprovalId id,
    RunId run,
    WorkflowName workflow,
    String workflowLabel,
    ActivityId activity,
    Wait waitsFor,
    Instant began) {}
