package dev.tributary.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.value.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BirthdayTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  @ParameterizedTest
  @CsvSource({
    "1900-01-01, true",
    "1899-12-31, false",
    "0090-12-31, false",
    "2026-06-30, true",
    "2026-07-01, false"
  })
  void lies_between_1900_and_today(LocalDate day, boolean possible) {
    assertThat(problem(Map.of("birthDate", new Value.DateValue(day))).isEmpty())
        .isEqualTo(possible);
  }

  @Test
  void may_be_unknown() {
    assertThat(problem(Map.of("birthDate", new Value.NullValue()))).isEmpty();
    assertThat(problem(Map.of())).isEmpty();
  }

  private static Optional<Problem> problem(Map<String, Value> values) {
    return Birthday.problem(values, Optional.empty(), TODAY);
  }
}
