package dev.tributary.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.edit.EditedWorkflow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DefinitionLimitsTest {
  private static final DefinitionLimits LIMITS =
      new DefinitionLimits(100, 5, 100, 10, 10, 3, 10, 20);
  private static final Problem WARNING =
      Problem.warning("a", WorkflowErrorCode.UNLINKED_OUTLET, "a", "out");
  private static final Problem ERROR = Problem.error("b", WorkflowErrorCode.UNLINKED_INPUT, "b");

  @Test
  void leaves_a_short_list_as_it_is() {
    List<Problem> three = List.of(WARNING, ERROR, WARNING);

    assertThat(LIMITS.cut(three)).isEqualTo(three);
  }

  @Test
  void keeps_errors_before_warnings_and_reports_the_number_left_out() {
    List<Problem> many = new ArrayList<>(Collections.nCopies(9, WARNING));
    many.add(ERROR);

    assertThat(LIMITS.cut(many))
        .containsExactly(
            ERROR, WARNING, WARNING, Problem.error("", DefinitionErrorCode.MORE_PROBLEMS, 7, 3));
  }

  @Test
  void warnings_alone_stay_warnings() {
    assertThat(LIMITS.cut(Collections.nCopies(4, WARNING)))
        .extracting(Problem::severity)
        .containsOnly(Problem.Severity.WARNING);
  }

  @Test
  void a_list_may_be_too_long_as_long_as_it_does_not_grow() {
    WorkflowDefinition small = EditedWorkflow.of(forks(10));
    WorkflowDefinition large = EditedWorkflow.of(forks(12));

    assertThat(LIMITS.growth(small, large))
        .containsExactly(
            Problem.error("activities", DefinitionErrorCode.TOO_MANY_ELEMENTS, 12, 10));
    assertThat(LIMITS.growth(large, EditedWorkflow.of(forks(11)))).isEmpty();
    assertThat(LIMITS.growth(EditedWorkflow.of(List.of()), small)).isEmpty();
  }

  @Test
  void what_is_written_for_a_reader_has_a_limit_in_characters() {
    String most = "🎂".repeat(20);
    assertThat(LIMITS.prose(written(most))).isEmpty();

    assertThat(LIMITS.prose(written(most + "x")))
        .containsExactly(
            tooLong("label"),
            tooLong("description"),
            tooLong("activities[fork1].label"),
            tooLong("activities[fork1].options.comment"));
  }

  private static Problem tooLong(String place) {
    return Problem.error(place, DefinitionErrorCode.TEXT_TOO_LONG, 21, 20);
  }

  private static WorkflowDefinition written(String text) {
    ExecutionOptions options =
        new ExecutionOptions(Optional.empty(), Optional.empty(), Optional.empty(), text);
    Activity activity =
        new Activity(new ActivityId("fork1"), text, new ForkSettings(), options, Optional.empty());
    return new WorkflowDefinition(
        new WorkflowName("shop"),
        text,
        text,
        WorkflowOptions.DEFAULT,
        List.of(),
        List.of(activity),
        List.of());
  }

  private static List<Activity> forks(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> EditedWorkflow.activity("fork" + number, new ForkSettings()))
        .toList();
  }

  @Test
  void a_problem_quotes_the_beginning_of_a_long_name() {
    String name = "x".repeat(900_000);
    Problem problem = Problem.error(name, DefinitionErrorCode.UNKNOWN_FIELD, name, "a");

    assertThat(problem.place()).hasSize(1_000);
    assertThat(problem.message().arguments().getFirst().toString()).hasSize(1_000).endsWith("…");
  }
}
