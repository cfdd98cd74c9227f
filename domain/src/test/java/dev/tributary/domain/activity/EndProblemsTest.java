package dev.tributary.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.end.EndKind;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.end.EndSignal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workflow of the fixture declares the parameter {@code zip}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndProblemsTest extends SetActivityFixture {
  private static final EndKind KIND = new EndKind(LANGUAGE);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'', '', 'to be ignored', -",
        "shop, order1, $(vars/@zip), -",
        "Shop!, order1, $(vars/@zip), signal.workflow TRB-153001",
        "shop, '', $(vars/@zip), signal.activity TRB-100009",
        "shop, no id!, $(vars/@zip), signal.activity TRB-153002",
        "shop, order1, '', signal.parameters[0].value TRB-153004"
      })
  void a_signal_names_where_it_goes_and_computes_what_it_carries(
      String workflow, String activity, String value, String problem) {
    assertThat(problems(workflow, activity, new Argument("city", value)))
        .isEqualTo(Stream.ofNullable(problem).toList());
  }

  @Test
  void an_expression_that_cannot_be_computed_is_a_problem_at_its_place() {
    assertThat(problems("shop", "order1", new Argument("city", "$(vars/@unknown)")))
        .singleElement()
        .asString()
        .startsWith("signal.parameters[0].value TRB-130");
  }

  @Test
  void a_parameter_is_given_once_by_a_name_that_it_can_have() {
    Argument city = new Argument("city", "$(vars/@zip)");

    assertThat(problems("shop", "order1", city, city))
        .containsExactly("signal.parameters[1].name TRB-153003");
    assertThat(problems("shop", "order1", new Argument("1", "$(vars/@zip)")))
        .containsExactly("signal.parameters[0].name TRB-153003");
  }

  private static List<String> problems(String workflow, String activity, Argument... parameters) {
    EndSettings settings = new EndSettings(new EndSignal(workflow, activity, List.of(parameters)));
    return reported(KIND.problems(settings, place(settings)));
  }
}
