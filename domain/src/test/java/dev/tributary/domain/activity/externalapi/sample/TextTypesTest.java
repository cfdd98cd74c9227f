package dev.tributary.domain.activity.externalapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.value.ValueType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextTypesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-31, DATE",
    "2024-02-29, DATE",
    "0001-01-01, DATE",
    "2026-02-29, TEXT",
    "2026-13-01, TEXT",
    "0000-01-01, TEXT",
    "2026-1-31, TEXT",
    "20260131, TEXT",
    "31-01-2026, TEXT",
    "2026-W05, TEXT",
    "2026, TEXT",
    "2026-01-31T12:00:00Z, DATETIME",
    "2026-01-31T12:00:00.1234567+02:00, DATETIME",
    "2026-01-31T12:00:00-0530, DATETIME",
    "2026-01-31T12:00Z, DATETIME",
    "2026-01-31T12:00:00, DATETIME",
    "2026-01-31T24:00:00Z, TEXT",
    "2026-01-31T12:60:00Z, TEXT",
    "2026-01-31T12:00:00+19:00, TEXT",
    "2026-02-30T12:00:00Z, TEXT",
    "2026-01-31 12:00:00, TEXT",
    "2026-01-31T12:00:00[Europe/Amsterdam], TEXT",
    "' 2026-01-31', TEXT",
    "'2026-01-31\n', TEXT",
    "12:00:00, TEXT",
    "0798208, TEXT",
    "'', TEXT"
  })
  void a_text_asks_for_a_type_by_its_form(String text, ValueType type) {
    assertThat(TextTypes.of(text)).isEqualTo(type);
  }
}
