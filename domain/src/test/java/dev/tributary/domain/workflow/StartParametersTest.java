package dev.tributary.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalsignal.ExternalSignalKind;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two signals start runs, a third one is awaited; the workflow has a parameter of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartParametersTest {
  private static final Optional<ActivityId> ORDER = Optional.of(new ActivityId("order"));
  private static final Optional<ActivityId> REFUND = Optional.of(new ActivityId("refund"));

  private static final WorkflowDefinition WORKFLOW =
      workflow(
          signal("order", required("number", ValueType.INTEGER)),
          signal("refund", required("reason", ValueType.TEXT)),
          signal("paid", new Parameter("amount", ValueType.DECIMAL, Optional.of("1.5"))));

  @Test
  void a_signal_gives_its_own_parameters_and_those_of_the_workflow() {
    assertThat(StartParameters.values(WORKFLOW, ORDER, Map.of("number", 4711, "city", "Delft")))
        .isEqualTo(
            Variables.NONE
                .with("number", Variable.integer(4711))
                .with("reason", new Variable(ValueType.TEXT, Optional.empty()))
                .with("amount", decimal("1.5"))
                .with("city", Variable.text("Delft")));
  }

  @Test
  void what_another_activity_declares_is_refused_by_name() {
    assertThatThrownBy(
            () -> StartParameters.values(WORKFLOW, REFUND, Map.of("reason", "late", "number", 1)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.problem().arguments())
                    .containsExactly("number", "city, reason"));
    assertThatThrownBy(() -> StartParameters.values(WORKFLOW, REFUND, Map.of()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.problem().arguments()).startsWith("reason"));
  }

  @Test
  void a_person_starts_all_of_them() {
    assertThat(StartParameters.of(WORKFLOW, Optional.empty()).stream().map(Parameter::name))
        .containsExactly("city", "number", "reason");
  }

  @Test
  void later_activities_know_what_a_signal_gives() {
    Activity paid = WORKFLOW.activity(new ActivityId("paid")).orElseThrow();

    assertThat(WORKFLOW.place(paid, List.of()).variables())
        .containsEntry("number", ValueType.INTEGER)
        .containsEntry("amount", ValueType.DECIMAL)
        .containsEntry("city", ValueType.TEXT);
  }

  @Test
  void two_signals_share_a_parameter_of_one_type() {
    Activity order = signal("order", required("number", ValueType.INTEGER));
    WorkflowDefinition shared =
        workflow(order, signal("refund", required("number", ValueType.INTEGER)));
    WorkflowDefinition contradicting =
        workflow(order, signal("refund", required("number", ValueType.TEXT)));

    assertThat(problems(shared, order)).isEmpty();
    assertThat(problems(contradicting, order)).extracting(Problem::code).containsOnly("TRB-152005");
  }

  private static List<Problem> problems(WorkflowDefinition workflow, Activity activity) {
    return new ExternalSignalKind(Duration.ofDays(1))
        .problems(
            (ExternalSignalSettings) activity.settings(), workflow.place(activity, List.of()));
  }

  private static Variable decimal(String value) {
    return new Variable(
        ValueType.DECIMAL, Optional.of(ParameterValues.typed(ValueType.DECIMAL, value)));
  }

  private static Parameter required(String name, ValueType type) {
    return new Parameter(name, type, Optional.empty());
  }

  private static Activity signal(String id, Parameter... parameters) {
    return new Activity(
        new ActivityId(id),
        id,
        new ExternalSignalSettings(List.of(parameters), Duration.ZERO),
        ExecutionOptions.DEFAULT,
        Optional.empty());
  }

  private static WorkflowDefinition workflow(Activity... activities) {
    return new WorkflowDefinition(
        new WorkflowName("shop"),
        "",
        "",
        WorkflowOptions.DEFAULT,
        List.of(new Parameter("city", ValueType.TEXT, Optional.of("San Jose"))),
        List.of(activities),
        List.of(new Transition(new ActivityId("order"), Outlet.OUT, new ActivityId("paid"))));
  }
}
