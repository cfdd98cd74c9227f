package dev.tributary.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.end.EndKind;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.fork.ForkKind;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.activity.start.StartKind;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Problem.Severity;
import dev.tributary.domain.resource.NoResources;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule about the whole of a workflow, broken once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkflowRulesTest {
  private static final Kinds KINDS =
      new Kinds(
          List.of(
              new StartKind(new NoResources()),
              new ForkKind(),
              new EndKind(new ExpressionLanguage(ExpressionLimits.standard()))));
  private static final List<Activity> STRAIGHT =
      List.of(
          activity("start1", new StartSettings()),
          activity("fork1", new ForkSettings()),
          activity("end1", new EndSettings()));

  @Test
  void a_straight_workflow_has_no_problem() {
    assertThat(problems(STRAIGHT, transition("start1", "fork1"), transition("fork1", "end1")))
        .isEmpty();
  }

  @Test
  void a_workflow_needs_activities() {
    assertProblem(only(List.of()), "activities", WorkflowErrorCode.NO_ACTIVITIES);
  }

  @Test
  void two_activities_of_one_id_are_reported() {
    List<Activity> twice =
        List.of(activity("start1", new StartSettings()), activity("start1", new StartSettings()));

    assertThat(problems(twice)).extracting(Problem::code).contains("TRB-100102");
  }

  @Test
  void a_transition_to_nowhere_names_the_activities_there_are() {
    Problem problem =
        only(
            STRAIGHT,
            transition("start1", "fork1"),
            transition("fork1", "end1"),
            transition("fork1", "gone1"));

    assertProblem(
        problem,
        "transitions[2].to",
        WorkflowErrorCode.UNKNOWN_ACTIVITY,
        "gone1",
        "start1, fork1, end1");
  }

  @Test
  void a_transition_by_an_outlet_that_is_not_there_names_those_that_are() {
    Transition failed = new Transition(id("fork1"), Outlet.FAILED, id("end1"));

    assertProblem(
        only(STRAIGHT, transition("start1", "fork1"), transition("fork1", "end1"), failed),
        "transitions[2].outlet",
        WorkflowErrorCode.UNKNOWN_OUTLET,
        "fork1",
        "failed",
        "out");
  }

  @Test
  void names_some_activities_of_many() {
    List<Activity> many =
        IntStream.range(0, 30).mapToObj(i -> activity("fork" + i, new ForkSettings())).toList();

    assertThat(problems(many, transition("fork1", "gone1")))
        .filteredOn(problem -> problem.code().equals("TRB-100103"))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message().arguments().get(1).toString())
                    .endsWith("fork18, fork19, …"));
  }

  /** The time of each check grows with the size of the workflow, not with its square. */
  @ParameterizedTest
  @MethodSource("large")
  void checks_a_large_workflow_in_linear_time(
      String shape, List<Activity> activities, Transition[] transitions) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> problems(activities, transitions), "shape: " + shape);
  }

  static Stream<Arguments> large() {
    int size = 20_000;
    List<Activity> forks =
        IntStream.range(0, size).mapToObj(i -> activity("f" + i, new ForkSettings())).toList();
    return Stream.of(
        Arguments.of("chain", forks, transitions(size, i -> transition("f" + i, "f" + (i + 1)))),
        Arguments.of(
            "cycle",
            forks,
            transitions(size, i -> transition("f" + i, "f" + (i + 1 == size ? 0 : i + 1)))),
        Arguments.of("star", forks, transitions(size, i -> transition("f0", "f" + i))),
        Arguments.of("funnel", forks, transitions(size, i -> transition("f" + i, "f0"))),
        Arguments.of("nowhere", forks, transitions(size, i -> transition("f" + i, "g" + i))),
        Arguments.of(
            "one id",
            Collections.nCopies(size, activity("f1", new ForkSettings())),
            new Transition[] {}),
        Arguments.of("one transition", forks, transitions(size, i -> transition("f1", "f2"))));
  }

  private static Transition[] transitions(int count, IntFunction<Transition> transition) {
    return IntStream.range(0, count).mapToObj(transition).toArray(Transition[]::new);
  }

  @Test
  void a_transition_that_is_drawn_twice_is_reported() {
    assertThat(
            problems(
                STRAIGHT,
                transition("start1", "fork1"),
                transition("fork1", "end1"),
                transition("fork1", "end1")))
        .extracting(Problem::place, Problem::code)
        .containsExactly(org.assertj.core.api.Assertions.tuple("transitions[2]", "TRB-100109"));
  }

  @Test
  void a_cycle_is_reported_with_its_way() {
    List<Activity> circle =
        List.of(activity("fork1", new ForkSettings()), activity("fork2", new ForkSettings()));

    assertProblem(
        only(circle, transition("fork1", "fork2"), transition("fork2", "fork1")),
        "transitions",
        WorkflowErrorCode.CYCLE,
        "fork1 -> fork2 -> fork1");
  }

  @Test
  void an_activity_that_nothing_leads_to_is_reported() {
    assertProblem(
        only(STRAIGHT, transition("start1", "end1"), transition("fork1", "end1")),
        "activities[fork1]",
        WorkflowErrorCode.UNLINKED_INPUT,
        "fork1");
  }

  @Test
  void more_transitions_than_an_activity_takes_are_reported_with_the_limit() {
    List<Activity> two =
        List.of(
            activity("start1", new StartSettings()),
            activity("start2", new StartSettings()),
            activity("fork1", new ForkSettings()),
            activity("end1", new EndSettings()));

    assertProblem(
        only(
            two,
            transition("start1", "fork1"),
            transition("start2", "fork1"),
            transition("fork1", "end1")),
        "activities[fork1]",
        WorkflowErrorCode.TOO_MANY_INPUTS,
        "fork1",
        2,
        1);
  }

  @Test
  void an_outlet_that_leads_nowhere_is_a_warning() {
    Problem problem = only(STRAIGHT.subList(0, 2), transition("start1", "fork1"));

    assertProblem(problem, "activities[fork1]", WorkflowErrorCode.UNLINKED_OUTLET, "fork1", "out");
    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void parameters_are_checked_by_name_and_default() {
    assertThat(parameters(new Parameter("2nd", ValueType.TEXT, Optional.empty())))
        .containsExactly("TRB-100112");
    assertThat(
            parameters(
                new Parameter("zip", ValueType.TEXT, Optional.empty()),
                new Parameter("zip", ValueType.INTEGER, Optional.empty())))
        .containsExactly("TRB-100110");
    assertThat(parameters(new Parameter("many", ValueType.INTEGER, Optional.of("lots"))))
        .containsExactly("TRB-100113");
    assertThat(parameters(new Parameter("many", ValueType.INTEGER, Optional.of(3)))).isEmpty();
  }

  private static List<String> parameters(Parameter... parameters) {
    WorkflowDefinition sound =
        workflow(STRAIGHT, transition("start1", "fork1"), transition("fork1", "end1"));
    WorkflowDefinition workflow =
        new WorkflowDefinition(
            sound.name(),
            sound.label(),
            sound.description(),
            sound.options(),
            List.of(parameters),
            sound.activities(),
            sound.transitions());
    return WorkflowRules.check(workflow, KINDS).stream().map(Problem::code).toList();
  }

  private static Problem only(List<Activity> activities, Transition... transitions) {
    List<Problem> problems = problems(activities, transitions);
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  private static List<Problem> problems(List<Activity> activities, Transition... transitions) {
    return WorkflowRules.check(workflow(activities, transitions), KINDS);
  }

  private static void assertProblem(
      Problem problem, String place, WorkflowErrorCode code, Object... arguments) {
    assertThat(problem.place()).isEqualTo(place);
    assertThat(problem.code()).isEqualTo(code.id());
    assertThat(problem.message()).isEqualTo(code.with(arguments));
  }

  private static WorkflowDefinition workflow(List<Activity> activities, Transition... transitions) {
    return new WorkflowDefinition(
        new WorkflowName("checked"),
        "",
        "",
        WorkflowOptions.DEFAULT,
        List.of(),
        activities,
        Arrays.asList(transitions));
  }

  private static Activity activity(String id, ActivitySettings settings) {
    return new Activity(id(id), "", settings, ExecutionOptions.DEFAULT, Optional.empty());
  }

  private static Transition transition(String from, String to) {
    return new Transition(id(from), Outlet.OUT, id(to));
  }

  private static ActivityId id(String value) {
    return new ActivityId(value);
  }
}
