package dev.tributary.domain.activity.externalapi.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalSettings.Advance;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.value.ValueType;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IncrementalRulesTest {
  /** One column of each type, called by it. */
  private static final OutboundMapping ROWS =
      OutboundMapping.rows(
          "",
          Arrays.stream(ValueType.values())
              .map(type -> OutboundColumn.of(type.name().toLowerCase(Locale.ROOT), type))
              .toList());

  @ParameterizedTest
  @CsvSource({
    "datetime,,0,''",
    "datetime,2026-01-01T00:00:00Z,3600,''",
    "datetime,2026-01-01,0,''",
    "datetime,yesterday,0,incremental.start TRB-150582",
    "date,2026-01-31,86400,''",
    "date,2026-02-30,0,incremental.start TRB-150582",
    "integer,17,0,''",
    "integer,1.5,0,incremental.start TRB-150582",
    "integer,17,1,incremental.lookback TRB-150548",
    "decimal,1.50,0,''",
    "datetime,,-1,incremental.lookback TRB-150583",
    "datetime,,315360001,incremental.lookback TRB-150583",
    "text,,0,incremental.column TRB-150548",
    "json,,0,incremental.column TRB-150548",
    "other,,0,incremental.column TRB-150581",
    ",2026-01-01,0,incremental.column TRB-150580",
    ",,0,''",
  })
  void a_watermark_has_a_column_with_an_order_and_a_start_of_its_type(
      String column, String start, long lookback, String expected) {
    SettingProblems problems = new SettingProblems();
    new IncrementalRules(problems)
        .check(
            new IncrementalSettings(
                Optional.ofNullable(column).orElse(""),
                Optional.ofNullable(start).orElse(""),
                Duration.ofSeconds(lookback),
                Duration.ZERO,
                false,
                Advance.ON_SUCCESS),
            ROWS);
    assertThat(
            problems.all().stream()
                .map(problem -> problem.place() + " " + problem.code())
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "datetime,2026-01-01,3600,''",
    "datetime,2026-01-01,1,''",
    "date,2026-01-01,172800,''",
    "date,2026-01-01,3600,incremental.step TRB-150585",
    "datetime,2026-01-01,-1,incremental.step TRB-150585",
    "datetime,2026-01-01,315360001,incremental.step TRB-150585",
    "datetime,,3600,incremental.start TRB-150586",
    "integer,17,3600,incremental.step TRB-150548",
  })
  void a_step_cuts_times_from_a_start_on(String column, String start, long step, String expected) {
    SettingProblems problems = new SettingProblems();
    new IncrementalRules(problems)
        .check(
            new IncrementalSettings(
                column,
                Optional.ofNullable(start).orElse(""),
                Duration.ZERO,
                Duration.ofSeconds(step),
                false,
                Advance.ON_SUCCESS),
            ROWS);
    assertThat(
            problems.all().stream()
                .map(problem -> problem.place() + " " + problem.code())
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "DATETIME,2026-01-01T01:00:00+01:00,2026-01-01T00:00:00Z,2025-12-31T22:59:59Z",
    "DATETIME,2026-01-01T00:00:00.123456Z,2026-01-01T00:00:00.123456Z,2025-12-31T22:59:59.123456Z",
    "DATE,2026-03-01,2026-03-01,2026-02-28",
    "INTEGER,007,7,7",
    "DECIMAL,1E2,100,100",
  })
  void has_one_written_form_and_goes_back(
      ValueType type, String given, String written, String before) {
    Watermark mark = Watermark.parse(type, given).orElseThrow();
    assertThat(mark.value()).isEqualTo(written);
    assertThat(mark.before(Duration.ofSeconds(3_601)).value()).isEqualTo(before);
    assertThat(mark.variable().type()).isEqualTo(type);
    assertThat(mark.variable().value().orElseThrow()).hasToString(written);
  }

  @Test
  void takes_no_endless_number() {
    assertThat(Watermark.parse(ValueType.DECIMAL, "1E999999999")).isEmpty();
    assertThat(Watermark.parse(ValueType.INTEGER, "9".repeat(200))).isEmpty();
    assertThat(Watermark.parse(ValueType.TEXT, "a")).isEmpty();
  }
}
