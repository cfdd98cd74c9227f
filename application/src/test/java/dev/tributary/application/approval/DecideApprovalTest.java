package dev.tributary.application.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.audit.FixedActor;
import dev.tributary.application.access.audit.InMemoryAuditTrail;
import dev.tributary.application.run.InMemoryRunJournal;
import dev.tributary.application.run.InMemoryRuns;
import dev.tributary.application.run.InMemoryTaskQueue;
import dev.tributary.application.run.InMemoryWorkTables;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.waiting.WakeTask;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.approval.ApprovalErrorCode;
import dev.tributary.domain.approval.ApprovalId;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Suspension;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.Approvers;
import dev.tributary.domain.waiting.Awaited.Approval;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.waiting.WakeUp.Decided;
import dev.tributary.domain.waiting.WakeUp.Decision;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecideApprovalTest {
  private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final ActivityId ONLY = new ActivityId("only");
  private static final RunId RUN = new RunId(new UUID(0, 1));
  private static final TaskId TASK = new TaskId(7);
  private static final ApprovalId ID = new ApprovalId(TASK, 1);
  private static final String BOSS = FixedActor.BOSS.actor().name();

  private final InMemoryRuns runs = InMemoryRuns.with(begun());
  private final InMemoryTaskQueue queue = new InMemoryTaskQueue();
  private final InMemoryRunJournal journal = new InMemoryRunJournal();
  private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
  private final InMemoryApprovals approvals = new InMemoryApprovals(runs, RUN);
  private final DecideApproval decisions =
      new DecideApproval(
          approvals,
          new DecisionRules(approvals, FixedActor.BOSS, CLOCK),
          runs,
          new WakeTask(
              runs,
              new RunTransitions(runs, queue, journal, InMemoryWorkTables.effects(), CLOCK),
              journal,
              CLOCK),
          audit.changes(CLOCK));

  @Test
  void the_first_decision_wakes_the_task_and_is_in_journal_and_audit() {
    suspend(Approvers.OPERATORS, Optional.empty());

    decisions.decide(ID, Decision.APPROVED, "looks right");

    assertThat(wakeUp()).contains(new Decided(Decision.APPROVED, BOSS, "looks right"));
    assertThat(queue.strands).containsExactly(TASK);
    assertThat(journal.lines().stream().map(line -> line.message().key()))
        .containsExactly("run.woken.approvedNote");
    assertThat(audit.last().action()).isEqualTo("approved");
    assertThat(audit.last().after())
        .containsEntry("activity", "only")
        .containsEntry("note", "looks right");
    refused(
        () -> decisions.decide(ID, Decision.REJECTED, ""), ApprovalErrorCode.NOT_AWAITED, "stop");
    assertThat(queue.strands).as("woken once").hasSize(1);
  }

  @Test
  void a_decision_of_an_earlier_wait_does_not_reach_the_later_one() {
    suspend(Approvers.OPERATORS, Optional.empty());
    decisions.decide(ID, Decision.APPROVED, "");
    suspend(Approvers.OPERATORS, Optional.empty());

    refused(
        () -> decisions.decide(ID, Decision.APPROVED, ""), ApprovalErrorCode.NOT_AWAITED, "stop");
    assertThat(task().state()).isEqualTo(TaskState.WAITING);
    decisions.decide(new ApprovalId(TASK, 2), Decision.REJECTED, "");
    assertThat(wakeUp()).contains(new Decided(Decision.REJECTED, BOSS, ""));
  }

  @Test
  void a_decision_after_the_expiry_is_refused() {
    suspend(Approvers.OPERATORS, Optional.of(NOW));

    refused(() -> decisions.decide(ID, Decision.APPROVED, ""), ApprovalErrorCode.EXPIRED, "stop");
    assertThat(task().state()).isEqualTo(TaskState.WAITING);
  }

  @Test
  void under_four_eyes_an_initiator_may_reject_only() {
    suspend(Approvers.SECOND_PERSON, Optional.of(NOW.plusSeconds(1)));
    approvals.initiator(BOSS);

    refused(
        () -> decisions.decide(ID, Decision.APPROVED, ""), ApprovalErrorCode.FOUR_EYES, "rejected");
    decisions.decide(ID, Decision.REJECTED, "");
    assertThat(wakeUp()).contains(new Decided(Decision.REJECTED, BOSS, ""));
  }

  @Test
  void under_four_eyes_another_person_approves() {
    suspend(Approvers.SECOND_PERSON, Optional.empty());
    approvals.initiator("ada");

    decisions.decide(ID, Decision.APPROVED, "");
    assertThat(wakeUp()).contains(new Decided(Decision.APPROVED, BOSS, ""));
  }

  @Test
  void a_decision_for_a_stopped_run_is_refused_with_what_is_possible() {
    suspend(Approvers.OPERATORS, Optional.empty());
    runs.run(RUN).commanded().stop(NOW);

    refused(
        () -> decisions.decide(ID, Decision.APPROVED, ""),
        ApprovalErrorCode.NOT_AWAITED,
        "restart");
    assertThatThrownBy(() -> decisions.decide(ID, Decision.APPROVED, ""))
        .isInstanceOfSatisfying(
            Conflict.class,
            refused ->
                assertThat(refused.problem().arguments())
                    .containsExactly("only", Message.of("rest.taskState.stopped")));
  }

  @Test
  void a_decision_for_a_task_that_waits_for_something_else_is_refused() {
    suspend(Wait.until(NOW.plusSeconds(60)));

    refused(
        () -> decisions.decide(ID, Decision.APPROVED, ""), ApprovalErrorCode.NOT_AWAITED, "stop");
    assertThatThrownBy(
            () -> decisions.decide(new ApprovalId(new TaskId(8), 1), Decision.APPROVED, ""))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_note_of_unlimited_length_is_refused() {
    suspend(Approvers.OPERATORS, Optional.empty());

    assertThatThrownBy(
            () -> decisions.decide(ID, Decision.APPROVED, "x".repeat(Decided.LONGEST_NOTE + 1)))
        .isInstanceOf(Refused.class);
    assertThat(task().state()).isEqualTo(TaskState.WAITING);
  }

  private static void refused(
      ThrowingCallable decision, ApprovalErrorCode code, String possibleInstead) {
    assertThatThrownBy(decision)
        .isInstanceOfSatisfying(
            Conflict.class,
            conflict -> {
              assertThat(conflict.code()).isEqualTo(code.id());
              assertThat(conflict.possible()).contains(possibleInstead);
            });
  }

  private void suspend(Approvers approvers, Optional<Instant> until) {
    suspend(new Wait(new Approval(approvers, List.of()), until));
  }

  private void suspend(Wait waitsFor) {
    WorkflowRun run = runs.run(RUN);
    run.claim(TASK, "node", NOW);
    run.complete(TASK, new Suspended(waitsFor), NOW);
    run.advance(NOW);
  }

  private ActivityTask task() {
    return runs.run(RUN).task(ONLY);
  }

  private Optional<WakeUp> wakeUp() {
    return task().work().suspension().flatMap(Suspension::wakeUp);
  }

  private static WorkflowRun begun() {
    WorkflowDefinition definition =
        Definitions.of("story", List.of(Definitions.activity("only", new EndSettings())));
    WorkflowRun run = WorkflowRun.queued(RUN, definition, Variables.NONE, List.of(TASK));
    run.advance(NOW);
    return run;
  }
}
