package dev.tributary.application.approval;

import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.domain.approval.ApprovalErrorCode;
import dev.tributary.domain.approval.ApprovalId;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.EnumWords;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.CommandRules;
import dev.tributary.domain.run.RunCommand.Kind;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.waiting.Awaited.Approval;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** Refuses decisions that come too late, and those of persons who may not approve. */
@ApplicationScoped
public class DecisionRules {
  /** A decision that any operator may give. */
  private static final String REJECTED = "rejected";

  private final Approvals approvals;
  private final CurrentActor current;
  private final InstantSource clock;

  public DecisionRules(Approvals approvals, CurrentActor current, InstantSource clock) {
    this.approvals = approvals;
    this.current = current;
    this.clock = clock;
  }

  /** Whether the current actor may approve what waits so. */
  public boolean mayApprove(RunId run, Approval awaited) {
    return switch (awaited.approvers()) {
      case OPERATORS -> true;
      case SECOND_PERSON -> !approvals.isInitiator(current.actor(), run);
    };
  }

  /**
   * @return the name of the current actor
   * @throws Conflict with what is possible instead
   */
  String check(ApprovalId id, Decision decision, WorkflowRun run, ActivityTask task) {
    String activity = task.activity().value();
    if (!task.waitsSince(id.attempt())
        || !(task.waitsFor().orElseThrow() instanceof Wait(Approval awaited, var until))) {
      throw Conflict.instead(
          possible(run),
          ApprovalErrorCode.NOT_AWAITED,
          activity,
          EnumWords.of("taskState", task.state()));
    }
    if (until.filter(end -> !end.isAfter(clock.instant())).isPresent()) {
      throw Conflict.instead(
          possible(run), ApprovalErrorCode.EXPIRED, activity, until.get().toString());
    }
    String actor = current.actor().name();
    if (decision == Decision.APPROVED && !mayApprove(run.id(), awaited)) {
      throw Conflict.instead(List.of(REJECTED), ApprovalErrorCode.FOUR_EYES, activity, actor);
    }
    return actor;
  }

  private static List<String> possible(WorkflowRun run) {
    return CommandRules.possible(run.state()).stream().map(Kind::id).toList();
  }
}
