package dev.tributary.application.activity.end;

import static dev.tributary.application.workflow.Definitions.activity;
import static dev.tributary.application.workflow.Definitions.transition;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.ActivityExecutor.Reach;
import dev.tributary.application.activity.ArgumentValues;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.expression.EvaluateExpressions;
import dev.tributary.application.run.RunFixture;
import dev.tributary.application.schedule.InMemorySchedules;
import dev.tributary.application.signal.SignalLimits;
import dev.tributary.application.signal.SignalNextWorkflow;
import dev.tributary.application.signal.SignalTargets;
import dev.tributary.application.signal.StartBySignal;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.Argument;
import dev.tributary.domain.activity.end.EndErrorCode;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.end.EndSignal;
import dev.tributary.domain.activity.externalsignal.ExternalSignalErrorCode;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.Trigger.Origin;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.workflow.ParameterErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Its signals start runs of the workflow {@code shop}, which takes the number of an order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndExecutorTest {
  private static final WorkflowName SHOP = new WorkflowName("shop");
  private static final Completed ENDED = new Completed(List.of(), Variables.NONE);
  private static final int CHAIN = 3;

  private final RunFixture fixture = new RunFixture();
  private final InMemorySchedules armed = new InMemorySchedules();
  private String order = "$long(vars/@recCount)";
  private int chain;

  @BeforeEach
  void publish() {
    fixture.workflows.published(
        Definitions.of(
            "shop",
            List.of(
                activity("start1", new StartSettings()),
                activity("signal1", order()),
                activity("signal2", order()),
                activity("end1", new EndSettings())),
            transition("start1", "signal2"),
            transition("signal1", "end1"),
            transition("signal2", "end1")));
    armed.arm(SHOP, "boss", fixture.workflows.clock.instant());
  }

  private static ExternalSignalSettings order() {
    return new ExternalSignalSettings(
        List.of(new Parameter("order", ValueType.INTEGER, Optional.empty())), Duration.ZERO);
  }

  @Test
  void without_a_signal_only_the_branch_ends() {
    EndSettings plain = new EndSettings();

    assertThat(executor().reach(plain)).isEqualTo(Reach.CONTROL);
    assertThat(executor().execute(plain, context(plain))).isEqualTo(ENDED);
    assertThat(fixture.runs.all()).isEmpty();
  }

  @Test
  void a_signal_starts_a_run_with_its_parameters_and_the_run_that_led_to_it() {
    EndSettings settings = signal("signal1");
    FakeActivityContext context = context(settings);

    assertThat(executor().reach(settings)).isEqualTo(Reach.DATABASE);
    assertThat(executor().execute(settings, context)).isEqualTo(ENDED);

    assertThat(fixture.runs.all()).hasSize(1);
    WorkflowRun started = fixture.runs.all().iterator().next();
    assertThat(started.definition().name()).isEqualTo(SHOP);
    assertThat(started.parameters().find("order")).contains(Variable.integer(7));
    assertThat(fixture.runs.trigger(started.id()))
        .isEqualTo(
            Trigger.Signal.from(
                new Origin(context.run(), new ActivityId("end1")), new ActivityId("signal1")));
    assertThat(context.journal())
        .containsExactly(Message.of("end.signalled", "shop", started.id().toString()));
  }

  @Test
  void a_test_run_starts_none_and_reports_it() {
    EndSettings settings = signal("signal1");
    FakeActivityContext context = context(settings);
    context.testedAs(new TestRun(1, Map.of()));

    assertThat(executor().execute(settings, context)).isEqualTo(ENDED);

    assertThat(fixture.runs.all()).isEmpty();
    assertThat(context.journal())
        .containsExactly(Message.of("testrun.notSignalled", "shop", "signal1"));
  }

  @Test
  void a_workflow_that_is_not_armed_fails_the_end() {
    armed.disarm(SHOP);

    assertFailed("signal1", ExternalSignalErrorCode.NOT_ARMED.id());
  }

  @Test
  void a_signal_that_only_waiting_runs_take_fails_the_end() {
    assertFailed("signal2", EndErrorCode.STARTS_NOTHING.id());
  }

  @Test
  void an_unknown_signal_fails_the_end() {
    assertFailed("signal9", ExternalSignalErrorCode.UNKNOWN_SIGNAL.id());
  }

  @Test
  void a_parameter_without_a_value_and_a_default_fails_the_end() {
    order = "$long(vars/@none)";

    assertFailed("signal1", ParameterErrorCode.MISSING_PARAMETER.id());
  }

  @Test
  void runs_that_signal_each_other_without_end_fail_at_the_limit() {
    chain = CHAIN - 1;
    assertThat(executor().execute(signal("signal1"), context(signal("signal1")))).isEqualTo(ENDED);
    chain = CHAIN;

    assertThat(executor().execute(signal("signal1"), context(signal("signal1"))))
        .isInstanceOfSatisfying(
            Failed.class,
            failed ->
                assertThat(failed.failure().code()).isEqualTo(EndErrorCode.CHAIN_TOO_LONG.id()));
    assertThat(fixture.runs.all()).hasSize(1);
  }

  @Test
  void settings_that_are_wrong_fail_the_end_before_anything_is_signalled() {
    EndSettings wrong = new EndSettings(new EndSignal("No Name", "signal1", List.of()));

    assertThat(executor().execute(wrong, context(wrong)))
        .isInstanceOfSatisfying(
            Failed.class,
            failed ->
                assertThat(failed.failure().code()).isEqualTo(EndErrorCode.BAD_WORKFLOW.id()));
  }

  private void assertFailed(String activity, String code) {
    ActivityOutcome outcome = executor().execute(signal(activity), context(signal(activity)));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.failure().code()).isEqualTo(code));
    assertThat(fixture.runs.all()).isEmpty();
  }

  private EndExecutor executor() {
    SignalLimits limits = new SignalLimits(100, CHAIN);
    return new EndExecutor(
        new ExpressionLanguage(ExpressionLimits.standard()),
        new ArgumentValues(new EvaluateExpressions((_, _) -> List.of())),
        new SignalNextWorkflow(
            new SignalTargets(fixture.workflows.revisions, limits),
            new StartBySignal(armed, fixture.start),
            (_, most) -> Math.min(chain, most),
            limits));
  }

  private static FakeActivityContext context(EndSettings settings) {
    return new FakeActivityContext("end1", settings, List.of())
        .with(
            Variables.ofRecords(7).with("none", new Variable(ValueType.INTEGER, Optional.empty())));
  }

  private EndSettings signal(String activity) {
    return new EndSettings(new EndSignal("shop", activity, List.of(new Argument("order", order))));
  }
}
