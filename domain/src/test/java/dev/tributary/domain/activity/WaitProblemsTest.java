package dev.tributary.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.wait.WaitKind;
import dev.tributary.domain.activity.wait.WaitSettings;
import dev.tributary.domain.activity.wait.WaitSettings.Method;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitProblemsTest extends SetActivityFixture {
  private static final WaitKind KIND = new WaitKind(LANGUAGE, Duration.ofDays(366));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "PT0S, duration TRB-143001",
        "PT0.9S, duration TRB-143001",
        "PT-1H, duration TRB-143001",
        "PT1S, -",
        "P366D, -",
        "P367D, duration TRB-143001"
      })
  void a_duration_has_limits(String duration, String problem) {
    assertThat(problems(wait(Method.DURATION, Duration.parse(duration), "")))
        .isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  @Test
  void a_time_and_days_are_needed_by_their_methods() {
    assertThat(problems(wait(Method.TIME, Duration.ZERO, ""))).containsExactly("time TRB-143002");
    assertThat(problems(wait(Method.WEEKDAY, Duration.ZERO, "")))
        .containsExactly("time TRB-143002", "days TRB-143003");
    assertThat(
            problems(
                new WaitSettings(
                    Method.WEEKDAY,
                    Duration.ZERO,
                    Optional.of(LocalTime.NOON),
                    Set.of(DayOfWeek.MONDAY),
                    "")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = ';',
      value = {
        "''; expression TRB-143004",
        "AddDays(GetDate(), 3); -",
        "ToDate($(vars/@zip)); -",
        "$(vars/@zip); expression TRB-143005",
        "$long(vars/@recCount) > 1; expression TRB-143005",
        "nothing; expression TRB-130025"
      })
  void an_expression_gives_a_time(String expression, String problem) {
    List<String> problems = problems(wait(Method.EXPRESSION, Duration.ZERO, expression));

    assertThat(problems).isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  @Test
  void the_rows_keep_their_structure() {
    WaitSettings settings = wait(Method.DURATION, Duration.ofDays(3), "");

    assertThat(KIND.structure(settings, Outlet.OUT, place(settings, inbound("query1", PEOPLE))))
        .contains(PEOPLE);
  }

  private static WaitSettings wait(Method method, Duration duration, String expression) {
    return new WaitSettings(method, duration, Optional.empty(), Set.of(), expression);
  }

  private static List<String> problems(WaitSettings settings) {
    return reported(KIND.problems(settings, place(settings, inbound("query1", PEOPLE))));
  }
}
