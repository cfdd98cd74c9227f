package dev.tributary.domain.activity.externalapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The columns of a sample whose single values become one row. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FlattenedSampleTest extends SampleFixture {
  @Test
  void has_a_column_for_every_single_value() {
    JsonValue sample =
        object(
            "a", number("1"),
            "b", object("a", number("2")),
            "codes", list(object("code", text("x")), object("code", text("y"))));
    SampleShape shape = detector.flattened(sample);
    assertThat(names(shape)).containsExactly("a", "a_2", "code", "code_2");
    assertThat(shape.columns())
        .extracting(column -> column.column().path())
        .containsExactly("/a", "/b/a", "/codes/0/code", "/codes/1/code");
  }

  @Test
  void names_single_values_in_an_array_after_it() {
    assertThat(names(detector.flattened(object("l", list(text("x"), text("y"))))))
        .containsExactly("l", "l_2");
    assertThat(names(detector.flattened(list(text("x"))))).containsExactly("value");
  }

  @Test
  void refuses_more_names_that_occur_twice_than_the_guardrails_allow() {
    assertThat(codes(detector.flattened(repeated(151)))).isEmpty();
    SampleShape more = detector.flattened(repeated(152));
    assertThat(codes(more)).containsExactly("TRB-150556");
    assertThat(more.problems().getFirst().pointer().toString()).isEqualTo("/l/151");
  }

  @Test
  void refuses_a_key_that_is_too_long() {
    SampleShape shape =
        detector.flattened(object("p".repeat(200), object("q".repeat(60), text("x"))));
    assertThat(codes(shape)).containsExactly("TRB-150549");
  }

  @Test
  void refuses_more_columns_than_a_person_maps() {
    SampleShape shape =
        new ShapeDetector(
                new Guardrails(1, ExchangeLimits.DEFAULT, 10, 255, 1000), ProposalLimits.DEFAULT)
            .flattened(repeated(600));
    assertThat(codes(shape)).containsExactly("TRB-150541");
    assertThat(shape.columns()).hasSize(500);
  }

  @Test
  void needs_a_value() {
    assertThat(codes(detector.flattened(object("a", list())))).containsExactly("TRB-150560");
  }

  private JsonValue repeated(int values) {
    return object(
        "l",
        new JsonArray(
            IntStream.range(0, values).mapToObj(i -> (JsonValue) JsonNumber.of(i)).toList()));
  }
}
