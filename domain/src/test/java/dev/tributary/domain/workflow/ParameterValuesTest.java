package dev.tributary.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParameterValuesTest {
  private static final Parameter CITY = required("city", ValueType.TEXT);
  private static final Parameter LIMIT =
      new Parameter("limit", ValueType.INTEGER, Optional.of(10L));

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(ValueType.TEXT, "7", "7"),
        Arguments.of(ValueType.TEXT, "", ""),
        Arguments.of(ValueType.JSON, "{\"a\":1}", "{\"a\":1}"),
        Arguments.of(ValueType.INTEGER, 7, 7L),
        Arguments.of(ValueType.INTEGER, "7.0", 7L),
        Arguments.of(ValueType.INTEGER, Long.MIN_VALUE, Long.MIN_VALUE),
        Arguments.of(ValueType.DECIMAL, "0.10", new BigDecimal("0.10")),
        Arguments.of(ValueType.BOOLEAN, true, true),
        Arguments.of(ValueType.BOOLEAN, "false", false),
        Arguments.of(ValueType.DATE, "2024-02-29", LocalDate.of(2024, 2, 29)),
        Arguments.of(ValueType.TIME, "23:59", LocalTime.of(23, 59)),
        Arguments.of(
            ValueType.DATETIME,
            "2026-11-24T10:00:00+01:00",
            Instant.parse("2026-11-24T09:00:00Z")));
  }

  @ParameterizedTest
  @MethodSource("values")
  void reads_a_value_as_the_declared_type(ValueType type, Object given, Object typed) {
    assertThat(ParameterValues.of(List.of(required("any", type)), Map.of("any", given)).find("any"))
        .contains(new Variable(type, Optional.of(typed)));
  }

  @ParameterizedTest
  @CsvSource({
    "INTEGER, 7.5",
    "INTEGER, 9223372036854775808",
    "INTEGER, seven",
    "DECIMAL, '1,5'",
    "DECIMAL, 1e999999999",
    "DECIMAL, 1e-999999999",
    "INTEGER, 1e999999999",
    "BOOLEAN, yes",
    "BOOLEAN, TRUE",
    "DATE, 2025-02-29",
    "DATE, 24.11.2026",
    "TIME, 24:00",
    "DATETIME, 2026-11-24T09:00:00",
  })
  void refuses_a_value_of_another_type_by_its_name(ValueType type, String given) {
    Refused refused = refusal(List.of(required("any", type)), Map.of("any", given));

    assertThat(refused.code()).isEqualTo(ParameterErrorCode.BAD_PARAMETER.id());
    assertThat(refused.problem().arguments().subList(0, 2)).containsExactly("any", given);
    assertThatThrownBy(() -> ParameterValues.typed(type, given))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takes_the_default_of_what_is_left_out_and_keeps_the_declared_order() {
    Variables variables = ParameterValues.of(List.of(LIMIT, CITY), Map.of("city", "Ghent"));

    assertThat(variables.byName().sequencedKeySet()).containsExactly("limit", "city");
    assertThat(variables.find("limit")).contains(Variable.integer(10));
  }

  @Test
  void a_given_value_wins_over_the_default() {
    assertThat(ParameterValues.of(List.of(LIMIT), Map.of("limit", 3)).find("limit"))
        .contains(Variable.integer(3));
  }

  @Test
  void refuses_to_start_without_a_value_that_has_no_default() {
    Refused refused = refusal(List.of(CITY, LIMIT), Map.of());

    assertThat(refused.code()).isEqualTo(ParameterErrorCode.MISSING_PARAMETER.id());
    assertThat(refused.problem().arguments()).containsExactly("city", "text");
  }

  @Test
  void refuses_what_is_not_declared_and_reports_what_is() {
    Refused refused = refusal(List.of(CITY, LIMIT), Map.of("city", "Ghent", "town", "Ghent"));

    assertThat(refused.code()).isEqualTo(ParameterErrorCode.UNKNOWN_PARAMETER.id());
    assertThat(refused.problem().arguments()).containsExactly("town", "city, limit");
  }

  private static Refused refusal(List<Parameter> declared, Map<String, Object> given) {
    return catchThrowableOfType(Refused.class, () -> ParameterValues.of(declared, given));
  }

  private static Parameter required(String name, ValueType type) {
    return new Parameter(name, type, Optional.empty());
  }
}
