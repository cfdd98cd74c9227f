package dev.tributary.domain.fileimport.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.ProfileColumnsFixture;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.problem.Refused;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DateDetectionTest {
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "1990-12-31, ''",
    "'1990-12-31;;never', ''",
    "never, ''",
    "31.12.1990, d.M.y",
    "'1.2.1990;31.12.68', d.M.y",
    "'31/12/1990;01/02/1990', d/M/y",
    "'12/31/1990;01/02/1990', M/d/y",
    "31-12-1990, d-M-y",
    "19901231, yyyyMMdd",
    "1990/12/31, yyyy/M/d",
    "'Mar 9, 1999', 'MMM d, y'",
    "'9 March 1999;12 okt 2000', d MMM y",
    "'9. M\u00e4rz 1999', d. MMM y",
    "'03-APR-85;12-Mei-1990', d-MMM-y",
    "31.12.1990 00:00, d.M.y",
    "'12/31/1990 12:00:00 AM', M/d/y",
    "'1990-12-31T00:00:00.000Z;1990-12-30 00:00:00', ''",
    "31.12.1990 14:30, ''",
    "'1990-12-31;31.12.1990', 'yyyy-MM-dd;d.M.y'",
    "'0/0/00;31.12.1990', d.M.y",
    "'=\"31.12.1990\"', d.M.y"
  })
  void is_every_way_that_reads_some_value(String values, String patterns) {
    assertThat(of(values))
        .isEqualTo(patterns.isEmpty() ? List.of() : List.of(patterns.split(";", -1)));
  }

  @ParameterizedTest
  @CsvSource({"01/02/1990, d/M/y, M/d/y", "'5-5-1990;1-2-90', d-M-y, M-d-y"})
  void the_order_of_day_and_month_must_be_chosen_when_both_fit(
      String values, String one, String other) {
    assertThat(refused(values).problem())
        .isEqualTo(
            ImportErrorCode.DATES_UNCLEAR.with("Born", values.split(";", -1)[0], one, other));
  }

  @ParameterizedTest
  @CsvSource({"12/31", "31.12.", "'01-02;12-31'"})
  void days_without_a_year_are_no_days(String values) {
    assertThat(refused(values).problem())
        .isEqualTo(ImportErrorCode.DATES_WITHOUT_YEAR.with("Born", values.split(";", -1)[0]));
  }

  private static Refused refused(String values) {
    return catchThrowableOfType(Refused.class, () -> of(values));
  }

  private static List<String> of(String values) {
    List<PlannedColumn> columns = List.of(new PlannedColumn("Born", Optional.of("birthDate")));
    List<FileRow> rows =
        Stream.of(values.split(";", -1)).map(value -> FileRow.of(2, 1, List.of(value), 1)).toList();
    return DateDetection.of(new ImportPlan.Columns(columns, rows), ProfileColumnsFixture.PEOPLE);
  }
}
