package dev.tributary.adapters.in.rest.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParameterConvertersTest {
  /** Parameters as resources declare them. */
  static final class Declared {
    @QueryParam("state")
    RunState state = RunState.RUNNING;

    @FormParam("state")
    RunState sent = RunState.RUNNING;

    @QueryParam("revision")
    Integer revision = 0;

    @RestQuery("draft")
    boolean draft = false;

    @RestQuery boolean unnamed = false;

    @QueryParam("before")
    Long before = 0L;

    @QueryParam("name")
    WorkflowName workflow = new WorkflowName("any");

    @QueryParam("id")
    MessageId id = new MessageId(new UUID(0, 1));
  }

  @Test
  void a_constant_is_read_by_its_name_in_the_api() {
    assertThat(converter("state", RunState.class).fromString("finishedWithWarnings"))
        .isEqualTo(RunState.FINISHED_WITH_WARNINGS);
  }

  @Test
  void another_constant_is_refused_with_the_parameter_the_value_and_the_choices() {
    assertThatThrownBy(() -> converter("state", RunState.class).fromString("over"))
        .isInstanceOfSatisfying(
            RestProblem.class,
            refused ->
                assertThat(refused.problem().arguments())
                    .startsWith("state", "over")
                    .last()
                    .asString()
                    .contains("finishedWithWarnings"));
  }

  @Test
  void a_boolean_is_true_or_false_and_nothing_else() {
    assertThat(converter("draft", boolean.class).fromString("true")).isTrue();
    assertThat(converter("draft", boolean.class).fromString("false")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "TRUE", "tru", ""})
  void another_word_than_true_and_false_is_refused_with_the_parameter_and_both(String text) {
    assertThatThrownBy(() -> converter("draft", boolean.class).fromString(text))
        .isInstanceOfSatisfying(
            RestProblem.class,
            refused ->
                assertThat(refused.problem().arguments())
                    .containsExactly("draft", text, "true, false"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "1.0", "2147483648", ""})
  void a_number_of_another_form_is_refused_with_the_parameter_and_the_range(String text) {
    assertThatThrownBy(() -> converter("revision", Integer.class).fromString(text))
        .isInstanceOfSatisfying(
            RestProblem.class,
            refused ->
                assertThat(refused.problem().arguments())
                    .containsExactly("revision", text, "0", "2147483647"));
  }

  @Test
  void a_number_is_read_as_the_type_that_is_declared() {
    assertThat(converter("revision", Integer.class).fromString("3")).isEqualTo(3);
    assertThat(converter("before", Long.class).fromString("2147483648")).isEqualTo(2147483648L);
  }

  @Test
  void a_parameter_without_a_name_stops_the_start() {
    assertThatThrownBy(() -> converter("unnamed", boolean.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("boolean");
  }

  @Test
  void a_name_of_another_form_is_one_that_no_workflow_has() {
    assertThatThrownBy(() -> converter("workflow", WorkflowName.class).fromString("No Name"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void an_id_of_another_form_is_refused() {
    assertThatThrownBy(() -> converter("id", MessageId.class).fromString("7"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void fields_of_forms_are_left_to_the_framework() throws NoSuchFieldException {
    assertThat(
            new ParameterConverters()
                .getConverter(RunState.class, RunState.class, annotations("sent")))
        .isNull();
  }

  private static <T> ParamConverter<T> converter(String field, Class<T> type) {
    try {
      return Objects.requireNonNull(
          new ParameterConverters().getConverter(type, type, annotations(field)));
    } catch (NoSuchFieldException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static Annotation[] annotations(String field) throws NoSuchFieldException {
    return Declared.class.getDeclaredField(field).getAnnotations();
  }
}
