package dev.tributary.domain.fileimport.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.ProfileColumnsFixture;
import dev.tributary.domain.fileimport.date.FieldReading.FieldValue.Blank;
import dev.tributary.domain.fileimport.date.FieldReading.FieldValue.ReadValue;
import dev.tributary.domain.fileimport.date.FieldReading.FieldValue.Unreadable;
import dev.tributary.domain.fileimport.plan.OptOutMeaning;
import dev.tributary.domain.fileimport.row.FieldReadings;
import dev.tributary.domain.problem.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DateReadingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final List<String> PATTERNS =
      List.of("dd/MM/yyyy", "d-M-yyyy", "yyyyMMdd", "dd MMM yyyy", "M/d/yyyy");

  @ParameterizedTest
  @CsvSource({
    "'', 2024-02-29, 2024-02-29",
    "'', 0001-01-01, 0001-01-01",
    "dd/MM/yyyy, 31/12/2000, 2000-12-31",
    "d-M-yyyy, 1-2-2000, 2000-02-01",
    "yyyyMMdd, 20000229, 2000-02-29",
    "dd MMM yyyy, 09 Mar 1999, 1999-03-09",
    "dd.MM.yy, 31.12.07, 2007-12-31",
    "dd.MM.yy, 31.12.68, 1968-12-31",
    "dd.MM.yy, 31.12.90, 1990-12-31",
    "dd.MM.yy, 31.12.05, 2005-12-31",
    "dd.MM.yy, 30.06.26, 2026-06-30",
    "dd.MM.yy, 01.07.26, 1926-07-01",
    "dd.MM.yy, 01.01.27, 1927-01-01",
    "MM/dd/uu, 12/31/90, 1990-12-31",
    "d.M.y, 31.12.90, 1990-12-31",
    "d.M.y, 1.2.1890, 1890-02-01",
    "d.M.y, 1.2.2068, 2068-02-01",
    "ddMMyy, 311290, 1990-12-31",
    "yyMMdd, 680101, 1968-01-01",
    "'d. MMM yy', 9. mar 99, 1999-03-09",
    "'d. MMM y', 9. M\u00e4rz 1999, 1999-03-09",
    "'d. MMM y', 1. Sept. 1999, 1999-09-01",
    "d MMM y, 12 mei 1990, 1990-05-12",
    "d MMM y, 1 ao\u00fbt 1990, 1990-08-01",
    "d MMM y, 3 April 1985, 1985-04-03",
    "d MMMM yyyy, 3 April 1985, 1985-04-03",
    "d MMMM yyyy, 3 d\u00e9c 1985, 1985-12-03",
    "'MMM d, y', 'March 9, 1999', 1999-03-09",
    "d-MMM-y, 03-APR-85, 1985-04-03",
    "'', 1985-04-03T00:00:00.000Z, 1985-04-03",
    "'', 1985-04-03 00:00:00+02, 1985-04-03",
    "'', 1985-04-03T00:00:00+02:00, 1985-04-03",
    "dd.MM.yy, 03.04.85 0:00, 1985-04-03",
    "M/d/yyyy, 4/3/1985 12:00:00 AM, 1985-04-03"
  })
  void reads_days_by_pattern(String pattern, String text, String day) {
    assertThat(reading(pattern).read(text)).isEqualTo(new ReadValue(day));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2000-13-01",
    "'', 2000-1-1",
    "'', 31/12/2000",
    "'', 2000-01-01T22:00:00Z",
    "'', 2000-01-01 00:01",
    "'', 2000-01-01 24:00",
    "'', 2000-01-01 00:00 and more",
    "M/d/yyyy, 4/3/1985 12:00 PM",
    "d MMM y, 3 Brumaire 1985",
    "'', 0000-01-01",
    "'', +12000-01-01",
    "'', tomorrow",
    "dd/MM/yyyy, 2000-12-31",
    "dd/MM/yyyy, 1/1/2000",
    "dd/MM/yyyy, 01/01/99",
    "dd.MM.yy, 01.01.1999",
    "d.M.y, 1.1.7",
    "dd/MM/yyyy, 01/01/2000 and more"
  })
  void refuses_what_is_no_day_and_reports_how_days_are_written(String pattern, String text) {
    assertThat(reading(pattern).read(text))
        .isInstanceOfSatisfying(
            Unreadable.class,
            invalid -> {
              assertThat(invalid.reason().name()).isEqualTo(ImportErrorCode.NO_DATE.id());
              assertThat(invalid.reason().arguments())
                  .startsWith(pattern.isEmpty() ? "yyyy-MM-dd" : pattern);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2023-02-29, 29, 2, 2023",
    "'', 1900-02-29, 29, 2, 1900",
    "dd/MM/yyyy, 30/02/2000, 30, 2, 2000",
    "d.M.y, 31.02.1990, 31, 2, 1990",
    "d.M.y, 31.4.90, 31, 4, 1990",
    "dd.MM.yy, 31.11.01, 31, 11, 2001",
    "dd MMM yyyy, 31 Jun 1999, 31, 6, 1999",
    "yyyyMMdd, 20010229, 29, 2, 2001"
  })
  void names_a_day_that_no_calendar_has(String pattern, String text, long d, long m, long y) {
    assertThat(reading(pattern).read(text))
        .isEqualTo(new Unreadable(ImportErrorCode.NO_SUCH_DAY.with(d, m, y)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1990-12-31",
    "d.M.y, 31.12.90",
    "dd.MM.yyyy, 31.12.1990",
    "MM/dd/yyyy, 12/31/1990",
    "dd MMM yyyy, 31 Dec 1990"
  })
  void shows_by_example_how_days_are_written(String pattern, String example) {
    assertThat(reading(pattern).read("soon"))
        .isEqualTo(
            new Unreadable(
                ImportErrorCode.NO_DATE.with(pattern.isEmpty() ? "yyyy-MM-dd" : pattern, example)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/0/00", "00.00.0000", "0000-00-00", "00/00/00 00:00:00"})
  void zeros_stand_for_no_day(String text) {
    assertThat(reading("dd/MM/yyyy").read(text)).isEqualTo(new Blank());
  }

  @ParameterizedTest
  @CsvSource({
    "1900-01-01, true",
    "1899-12-31, false",
    "0090-12-31, false",
    "2026-06-30, true",
    "2026-07-01, false",
    "2068-12-31, false"
  })
  void a_birthday_lies_between_1900_and_today(String day, boolean possible) {
    FieldReading birthday =
        FieldReadings.of(
            ProfileColumnsFixture.PEOPLE.column("birthDate"), OptOutMeaning.YES, List.of(), TODAY);
    assertThat(birthday.read(day))
        .isEqualTo(
            possible
                ? new ReadValue(day)
                : new Unreadable(ImportErrorCode.IMPOSSIBLE_BIRTHDAY.with("1900-01-01", day)));
  }

  @Test
  void the_first_pattern_that_fits_counts() {
    DateReading european = new DateReading(List.of("dd/MM/yyyy", "MM/dd/yyyy"), TODAY);
    assertThat(european.read("01/02/2000")).isEqualTo(new ReadValue("2000-02-01"));
    assertThat(european.read("01/31/2000")).isEqualTo(new ReadValue("2000-01-31"));
    assertThat(european.read("31/31/2000"))
        .isEqualTo(
            new Unreadable(
                ImportErrorCode.NO_DATE.with("dd/MM/yyyy, MM/dd/yyyy", "31/12/1990, 12/31/1990")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "MM/yyyy", "dd/MM", "yyyy-MM-dd HH:mm", "tomorrow", "'yyyy", "dd/MM/YYYY"})
  void a_pattern_names_day_month_and_year(String pattern) {
    Refused refused = catchThrowableOfType(Refused.class, () -> DatePattern.check(pattern));
    assertThat(refused.problem()).isEqualTo(ImportErrorCode.BAD_DATE_FORMAT.with(pattern));
  }

  @Property(tries = 300)
  void every_day_is_read_back_whatever_its_pattern(
      @ForAll @LongRange(min = -719_162, max = 2_932_896) long epochDay) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    assertThat(new DateReading(List.of(), TODAY).read(day.toString()))
        .isEqualTo(new ReadValue(day.toString()));
    for (String pattern : PATTERNS) {
      String written =
          day.format(DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH));
      assertThat(reading(pattern).read(written))
          .as(written)
          .isEqualTo(new ReadValue(day.toString()));
    }
  }

  private static DateReading reading(String pattern) {
    return new DateReading(pattern.isEmpty() ? List.of() : List.of(pattern), TODAY);
  }
}
