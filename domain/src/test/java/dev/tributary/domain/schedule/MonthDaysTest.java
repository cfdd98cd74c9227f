package dev.tributary.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MonthDaysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1                           | 1",
        "1, 15,31                    | 1 15",
        "LAST                        | 28",
        "second  Tuesday             | 10",
        "last friday, first sunday, 3 | 1 3 27",
        "fifth monday                |",
      })
  void are_days_of_february_2026(String text, String days) {
    DayRule rule = MonthDays.parse(text).in(EnumSet.of(Month.FEBRUARY));
    List<String> found =
        IntStream.rangeClosed(1, 28)
            .filter(day -> rule.includes(LocalDate.of(2026, 2, day)))
            .mapToObj(Integer::toString)
            .toList();

    assertThat(String.join(" ", found)).isEqualTo(days == null ? "" : days);
    assertThat(rule.includes(YearMonth.of(2026, 3).atDay(1))).isFalse();
  }

  @Test
  void are_written_as_they_are_read() {
    assertThat(MonthDays.parse(" 1,Last , second   Tuesday").text())
        .isEqualTo("1, last, second tuesday");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "32", "1,,2", "sixth monday", "second", "second day", "-1", "１"})
  void anything_else_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> MonthDays.parse(text));
  }
}
