package dev.tributary.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalsignal.ExternalSignalKind;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workflow of the fixture declares the parameter {@code zip}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExternalSignalProblemsTest extends SetActivityFixture {
  private static final ExternalSignalKind KIND = new ExternalSignalKind(Duration.ofDays(366));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "order, TEXT, -, -",
        "_1, INTEGER, 12, -",
        "order, DATETIME, 2026-12-24T08:00:00Z, -",
        "1order, TEXT, -, parameters[0].name TRB-152001",
        "'my order', TEXT, -, parameters[0].name TRB-152001",
        "order, INTEGER, twelve, parameters[0].default TRB-152003",
        "order, BOOLEAN, 1, parameters[0].default TRB-152003",
        "zip, TEXT, -, parameters[0].name TRB-152004"
      })
  void a_parameter_has_a_name_of_its_own_and_a_default_of_its_type(
      String name, ValueType type, String value, String problem) {
    assertThat(problems("PT0S", new Parameter(name, type, Optional.ofNullable(value))))
        .isEqualTo(Stream.ofNullable(problem).toList());
  }

  @Test
  void a_name_is_declared_once() {
    Parameter order = new Parameter("order", ValueType.TEXT, Optional.empty());

    assertThat(problems("PT0S", order, order)).containsExactly("parameters[1].name TRB-152002");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"PT1H, -", "P366D, -", "P367D, timeout TRB-152006"})
  void a_run_waits_as_long_as_any_other_wait(Duration timeout, String problem) {
    ExternalSignalSettings settings = new ExternalSignalSettings(List.of(), timeout);

    assertThat(reported(KIND.problems(settings, place(settings, inbound("query1", PEOPLE)))))
        .isEqualTo(Stream.ofNullable(problem).toList());
  }

  @Test
  void what_starts_a_run_has_no_timeout() {
    assertThat(problems("PT1H")).containsExactly("timeout TRB-152007");
  }

  @Test
  void rows_that_wait_are_passed_on_and_a_timeout_has_an_outlet() {
    ExternalSignalSettings waits = new ExternalSignalSettings(List.of(), Duration.ofHours(1));

    assertThat(KIND.outlets(waits)).containsExactly(Outlet.OUT, ExternalSignalKind.TIMED_OUT);
    assertThat(KIND.structure(waits, Outlet.OUT, place(waits, inbound("query1", PEOPLE))))
        .contains(PEOPLE);
    assertThat(KIND.outlets(new ExternalSignalSettings(List.of(), Duration.ZERO)))
        .containsExactly(Outlet.OUT);
  }

  private static List<String> problems(String timeout, Parameter... parameters) {
    ExternalSignalSettings settings =
        new ExternalSignalSettings(List.of(parameters), Duration.parse(timeout));
    return reported(KIND.problems(settings, place(settings)));
  }
}
