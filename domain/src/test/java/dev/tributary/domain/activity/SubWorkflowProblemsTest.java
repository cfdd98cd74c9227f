package dev.tributary.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.subworkflow.SubWorkflowKind;
import dev.tributary.domain.activity.subworkflow.SubWorkflowSettings;
import dev.tributary.domain.activity.subworkflow.SubWorkflowSettings.Returned;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workflow of the fixture declares the parameter {@code zip}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubWorkflowProblemsTest extends SetActivityFixture {
  private static final SubWorkflowKind KIND = new SubWorkflowKind(LANGUAGE);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "sums, city, $(vars/@zip), city, -",
        "'', city, $(vars/@zip), city, workflow TRB-100009",
        "Sums!, city, $(vars/@zip), city, workflow TRB-158001",
        "sums, 1, $(vars/@zip), city, parameters[0].name TRB-158002",
        "sums, city, '', city, parameters[0].value TRB-158003",
        "sums, city, $(vars/@zip), a b, variables[0].name TRB-158004"
      })
  void each_setting_is_checked_at_its_place(
      String workflow, String name, String value, String returned, String problem) {
    assertThat(
            problems(
                workflow,
                List.of(new Argument(name, value)),
                List.of(new Returned(returned, ValueType.TEXT))))
        .isEqualTo(Stream.ofNullable(problem).toList());
  }

  @Test
  void an_event_variable_is_taken_over_once() {
    Returned city = new Returned("city", ValueType.TEXT);

    assertThat(problems("sums", List.of(), List.of(city, city)))
        .containsExactly("variables[1].name TRB-158004");
  }

  @Test
  void what_is_taken_over_can_be_read_behind_it() {
    SubWorkflowSettings settings =
        new SubWorkflowSettings(
            "sums", List.of(), List.of(new Returned("total", ValueType.INTEGER)));

    assertThat(settings.variables()).isEqualTo(Map.of("total", ValueType.INTEGER));
    assertThat(settings.calledWorkflow()).contains("sums");
  }

  private static List<String> problems(
      String workflow, List<Argument> arguments, List<Returned> returned) {
    SubWorkflowSettings settings = new SubWorkflowSettings(workflow, arguments, returned);
    return reported(KIND.problems(settings, place(settings)));
  }
}
