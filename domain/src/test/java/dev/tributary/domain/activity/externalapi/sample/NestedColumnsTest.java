package dev.tributary.domain.activity.externalapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonNull;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns for what objects inside the elements hold. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NestedColumnsTest extends SampleFixture {
  private static final JsonValue ONE = number("1");

  record Case(String what, List<JsonValue> elements, List<String> columns) {
    static Case of(String what, List<JsonValue> elements, String... columns) {
      return new Case(what, elements, List.of(columns));
    }

    @Override
    public String toString() {
      return what;
    }
  }

  static List<Case> cases() {
    return List.of(
        Case.of(
            "in the place of the object",
            List.of(
                object(
                    "id", ONE, "address", object("city", text("Ghent"), "zip", ONE), "name", ONE)),
            "id=/id",
            "address_city=/address/city",
            "address_zip=/address/zip",
            "name=/name"),
        Case.of(
            "of all elements together",
            List.of(
                object("a", object("b", ONE)),
                object("a", JsonNull.NULL),
                object("a", object("c", ONE)),
                object("a", object())),
            "a_b=/a/b",
            "a_c=/a/c"),
        Case.of(
            "as JSON where some are no objects",
            List.of(object("id", ONE, "a", object("b", ONE)), object("a", text("x"))),
            "id=/id",
            "(a)=/a"),
        Case.of(
            "as JSON where some are arrays",
            List.of(object("id", ONE, "a", object("b", ONE)), object("a", list(ONE))),
            "id=/id",
            "(a)=/a"),
        Case.of(
            "as JSON where they are arrays",
            List.of(object("a", object("id", ONE, "tags", list(text("x"))))),
            "a_id=/a/id",
            "(a_tags)=/a/tags"),
        Case.of(
            "as JSON when empty", List.of(object("id", ONE, "a", object())), "id=/id", "(a)=/a"),
        Case.of(
            "from three levels",
            List.of(object("a", object("b", object("c", object("d", ONE, "e", object("f", ONE)))))),
            "a_b_c_d=/a/b/c/d",
            "(a_b_c_e)=/a/b/c/e"),
        Case.of(
            "where nothing else is a value",
            List.of(object("a", object("b", ONE), "l", list(object("c", ONE)))),
            "a_b=/a/b",
            "(l)=/l"),
        Case.of(
            "under a name that is free",
            List.of(object("a_b", ONE, "a", object("b", ONE), "c.d", object("e/f", ONE))),
            "a_b=/a_b",
            "a_b_2=/a/b",
            "c_d_e_f=/c.d/e~1f"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void are_proposed(Case given) {
    assertThat(proposed(ProposalLimits.DEFAULT, given.elements()))
        .containsExactlyElementsOf(given.columns());
  }

  @Test
  void have_the_names_of_their_path_as_label() {
    SampleShape shape = detector.rows(list(object("a", object("b", text("x")))), Optional.empty());
    assertThat(shape.columns().getFirst().column().label()).isEqualTo("a.b");
    assertThat(shape.columns().getFirst().example()).isEqualTo("x");
  }

  @Test
  void come_from_fewer_levels_when_there_are_too_many() {
    List<JsonValue> deep =
        List.of(object("id", ONE, "a", object("b", ONE, "c", object("d", ONE, "e", ONE))));
    assertThat(proposed(new ProposalLimits(3, 4), deep))
        .containsExactly("id=/id", "a_b=/a/b", "a_c_d=/a/c/d", "a_c_e=/a/c/e");
    assertThat(proposed(new ProposalLimits(3, 3), deep))
        .containsExactly("id=/id", "a_b=/a/b", "(a_c)=/a/c");
    assertThat(proposed(new ProposalLimits(3, 2), deep)).containsExactly("id=/id", "(a)=/a");
    assertThat(proposed(new ProposalLimits(3, 1), deep)).containsExactly("id=/id", "(a)=/a");
    assertThat(proposed(new ProposalLimits(0, 100), deep)).containsExactly("id=/id", "(a)=/a");
  }

  @Test
  void come_from_fewer_levels_when_a_path_would_be_too_long() {
    String half = "p".repeat(130);
    assertThat(
            proposed(
                ProposalLimits.DEFAULT,
                List.of(object("id", ONE, half, object("a", object(half, ONE))))))
        .containsExactly("id=/id", "(%s)=/%s/a".formatted(half.substring(0, 63), half));
  }

  @Test
  void leave_wide_elements_as_they_are() {
    Object[] members =
        IntStream.range(0, 120)
            .boxed()
            .flatMap(i -> List.of("m" + i, object("x", ONE)).stream())
            .toArray();
    assertThat(proposed(ProposalLimits.DEFAULT, List.of(object(members))))
        .hasSize(120)
        .contains("(m0)=/m0");
  }

  private static List<String> proposed(ProposalLimits limits, List<JsonValue> elements) {
    return new ShapeDetector(Guardrails.DOCUMENTED, limits)
        .rows(list(elements.toArray(JsonValue[]::new)), Optional.empty()).columns().stream()
            .map(proposed -> proposed.column())
            .map(
                column ->
                    (column.ignore() ? "(%s)=%s" : "%s=%s").formatted(column.name(), column.path()))
            .toList();
  }
}
