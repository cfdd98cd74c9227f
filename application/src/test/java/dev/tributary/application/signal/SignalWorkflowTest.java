package dev.tributary.application.signal;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.problem.ThrownProblems.notFound;
import static dev.tributary.application.problem.ThrownProblems.refused;
import static dev.tributary.application.workflow.Definitions.activity;
import static dev.tributary.application.workflow.Definitions.transition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.audit.FixedActor;
import dev.tributary.application.run.InMemoryRuns;
import dev.tributary.application.run.InMemoryTaskQueue;
import dev.tributary.application.run.InMemoryWaits;
import dev.tributary.application.run.InMemoryWorkTables;
import dev.tributary.application.run.RunFixture;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.command.StartRequest;
import dev.tributary.application.run.waiting.SendSignal;
import dev.tributary.application.run.waiting.WakeTask;
import dev.tributary.application.schedule.InMemorySchedules;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.domain.access.AuditEntry;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.end.EndErrorCode;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.externalsignal.ExternalSignalErrorCode;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.problem.TooLarge;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.workflow.ParameterErrorCode;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A signal starts runs of the workflow {@code shop}; runs of {@code payment} wait for one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignalWorkflowTest {
  private static final WorkflowName SHOP = new WorkflowName("shop");
  private static final WorkflowName PAYMENT = new WorkflowName("payment");
  private static final ActivityId SIGNAL = new ActivityId("signal1");

  private static final ExternalSignalSettings ORDER = order(ValueType.INTEGER);

  private static final SignalLimits CONFIG = new SignalLimits(100, 3);

  private final RunFixture fixture = new RunFixture();
  private final InMemorySchedules armed = new InMemorySchedules();
  private final Workflow payment = fixture.workflows.published(payment(activity("signal1", ORDER)));

  @BeforeEach
  void publish() {
    fixture.workflows.published(
        Definitions.of(
            "shop",
            List.of(activity("signal1", ORDER), activity("end1", new EndSettings())),
            transition("signal1", "end1")));
  }

  private static WorkflowDefinition payment(Activity signal) {
    String id = signal.id().value();
    return Definitions.of(
        "payment",
        List.of(
            activity("start1", new StartSettings()), signal, activity("end1", new EndSettings())),
        transition("start1", id),
        transition(id, "end1"));
  }

  private static ExternalSignalSettings order(ValueType type) {
    return new ExternalSignalSettings(
        List.of(new Parameter("order", type, Optional.empty())), Duration.ZERO);
  }

  @Test
  void a_signal_to_an_armed_workflow_starts_a_run_with_its_parameters() {
    armed.arm(SHOP, "boss", fixture.workflows.clock.instant());

    SignalResult result = signals(List.of()).send(request(SHOP, Map.of("order", 4711)));

    WorkflowRun run = fixture.runs.all().iterator().next();
    assertThat(result).isEqualTo(new SignalResult.Started(run.id()));
    assertThat(run.parameters().find("order")).contains(Variable.integer(4711));
    assertThat(fixture.runs.trigger(run.id())).isEqualTo(Trigger.Signal.to(SIGNAL));
    assertThat(fixture.runs.origin(run.id()).initiator()).contains("boss");
  }

  @Test
  void a_signal_to_a_disarmed_workflow_starts_nothing() {
    assertThatThrownBy(() -> signals(List.of()).send(request(SHOP, Map.of("order", 4711))))
        .satisfies(conflict(ExternalSignalErrorCode.NOT_ARMED));
    assertThat(fixture.runs.all()).isEmpty();
  }

  @Test
  void wrong_parameters_are_refused_by_name() {
    armed.arm(SHOP, "boss", fixture.workflows.clock.instant());

    assertThatThrownBy(() -> signals(List.of()).send(request(SHOP, Map.of())))
        .satisfies(refused(ParameterErrorCode.MISSING_PARAMETER));
    assertThatThrownBy(() -> signals(List.of()).send(request(SHOP, Map.of("order", "x"))))
        .satisfies(refused(ParameterErrorCode.BAD_PARAMETER));
    assertThatThrownBy(() -> signals(List.of()).send(request(SHOP, Map.of("order", 1, "other", 2))))
        .satisfies(refused(ParameterErrorCode.UNKNOWN_PARAMETER));
    assertThatThrownBy(
            () -> signals(List.of()).send(request(SHOP, Map.of("order", "9".repeat(96)))))
        .isInstanceOf(TooLarge.class);
    assertThat(fixture.runs.all()).isEmpty();
  }

  @Test
  void a_signal_wakes_the_run_that_waits_for_it_once_and_armed_or_not() {
    RunId waiting = waitingRun();

    assertThat(signals(List.of(waiting)).send(request(PAYMENT, Map.of("order", 4711))))
        .isEqualTo(new SignalResult.Woken(1));

    assertThat(fixture.run(waiting).task(SIGNAL).state()).isEqualTo(TaskState.READY);
    assertThat(fixture.run(waiting).task(SIGNAL).work().suspension().orElseThrow().wakeUp())
        .contains(new WakeUp.Signalled(Variables.NONE.with("order", Variable.integer(4711))));
    assertThat(fixture.workflows.trail.last())
        .extracting(AuditEntry::action, AuditEntry::objectName)
        .containsExactly("signalled", "payment");
    assertThat(fixture.runs.signallers())
        .containsExactly(new InMemoryRuns.Signaller(waiting, "boss"));
    assertThatThrownBy(
            () -> signals(List.of(waiting)).send(request(PAYMENT, Map.of("order", 4711))))
        .satisfies(conflict(ExternalSignalErrorCode.NOT_AWAITED));
  }

  @Test
  void a_signal_is_typed_by_the_revision_of_the_run_that_waits() {
    RunId waiting = waitingRun();
    fixture.workflows.republished(payment, payment(activity("signal1", order(ValueType.DATE))));

    assertThatThrownBy(
            () -> signals(List.of(waiting)).send(request(PAYMENT, Map.of("order", "2026-11-29"))))
        .satisfies(refused(ParameterErrorCode.BAD_PARAMETER));
    assertThat(fixture.run(waiting).task(SIGNAL).state()).isEqualTo(TaskState.WAITING);
    assertThat(signals(List.of(waiting)).send(request(PAYMENT, Map.of("order", 4711))))
        .isEqualTo(new SignalResult.Woken(1));
    assertThat(fixture.run(waiting).task(SIGNAL).work().suspension().orElseThrow().wakeUp())
        .contains(new WakeUp.Signalled(Variables.NONE.with("order", Variable.integer(4711))));
  }

  @Test
  void a_run_waits_for_a_signal_that_the_newest_revision_does_not_have() {
    RunId waiting = waitingRun();
    fixture.workflows.republished(payment, payment(activity("other1", ORDER)));

    assertThat(signals(List.of(waiting)).send(request(PAYMENT, Map.of("order", 4711))))
        .isEqualTo(new SignalResult.Woken(1));
    assertThatThrownBy(
            () -> signals(List.of(waiting)).send(request(PAYMENT, Map.of("order", 4711))))
        .satisfies(notFound(ExternalSignalErrorCode.UNKNOWN_SIGNAL));
  }

  @Test
  void only_an_external_signal_takes_one() {
    assertThatThrownBy(
            () ->
                signals(List.of())
                    .send(new SignalRequest(PAYMENT, new ActivityId("end1"), Map.of())))
        .satisfies(notFound(ExternalSignalErrorCode.UNKNOWN_SIGNAL));
  }

  @Test
  void a_run_signals_another_workflow_until_the_chain_is_too_long() {
    armed.arm(SHOP, "boss", fixture.workflows.clock.instant());
    Trigger.Origin from = new Trigger.Origin(fixture.start.start(StartRequest.of(PAYMENT)), SIGNAL);

    RunId next = next(1).signal(request(SHOP, Map.of("order", 4711)), from);

    assertThat(fixture.runs.trigger(next)).isEqualTo(Trigger.Signal.from(from, SIGNAL));
    assertThat(fixture.runs.origin(next).initiator()).as("that of the sending run").isEmpty();
    assertThatThrownBy(() -> next(3).signal(request(SHOP, Map.of("order", 4711)), from))
        .satisfies(conflict(EndErrorCode.CHAIN_TOO_LONG));
    assertThatThrownBy(() -> next(1).signal(request(PAYMENT, Map.of("order", 4711)), from))
        .satisfies(conflict(EndErrorCode.STARTS_NOTHING));
  }

  /**
   * @param length of the chain up to now
   */
  private SignalNextWorkflow next(int length) {
    return new SignalNextWorkflow(
        new SignalTargets(fixture.workflows.revisions, CONFIG),
        new StartBySignal(armed, fixture.start),
        (_, _) -> length,
        CONFIG);
  }

  private RunId waitingRun() {
    RunId id = fixture.start.start(StartRequest.of(PAYMENT));
    WorkflowRun run = fixture.run(id);
    execute(
        run,
        new ActivityId("start1"),
        new Completed(List.of(Output.withoutPopulation(Outlet.OUT)), Variables.NONE));
    Wait wait =
        new Wait(new Awaited.Signal(ExternalSignalSettings.key(PAYMENT, SIGNAL)), Optional.empty());
    execute(run, SIGNAL, new Suspended(wait));
    return id;
  }

  private void execute(WorkflowRun run, ActivityId id, ActivityOutcome outcome) {
    fixture.claim(run, run.task(id).id());
    run.complete(run.task(id).id(), outcome, fixture.workflows.clock.instant());
    run.advance(fixture.workflows.clock.instant());
  }

  private SignalWorkflow signals(List<RunId> waiting) {
    RunTransitions transitions =
        new RunTransitions(
            fixture.runs,
            new InMemoryTaskQueue(),
            fixture.journal,
            InMemoryWorkTables.effects(),
            fixture.workflows.clock);
    RunId run = waiting.stream().findFirst().orElseGet(fixture.runs::newId);
    SendSignal send =
        new SendSignal(
            new InMemoryWaits(fixture.runs, run),
            new WakeTask(fixture.runs, transitions, fixture.journal, fixture.workflows.clock),
            fixture.runs,
            fixture.workflows.clock);
    return new SignalWorkflow(
        new SignalTargets(fixture.workflows.revisions, CONFIG),
        new StartBySignal(armed, fixture.start),
        new WakeRuns(send, fixture.workflows.trail.changes(fixture.workflows.clock)),
        FixedActor.BOSS);
  }

  private static SignalRequest request(WorkflowName workflow, Map<String, Object> parameters) {
    return new SignalRequest(workflow, SIGNAL, parameters);
  }
}
