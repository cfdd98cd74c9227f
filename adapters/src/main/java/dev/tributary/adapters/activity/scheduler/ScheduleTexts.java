package dev.tributary.adapters.activity.scheduler;

import dev.tributary.adapters.setting.ParsedType;
import dev.tributary.domain.activity.scheduler.SchedulerErrorCode;
import dev.tributary.domain.schedule.MonthDays;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The written forms of days and times. */
final class ScheduleTexts {
  static final ParsedType<LocalTime> TIME =
      one(LocalTime::parse, LocalTime::toString, SchedulerErrorCode.TIMES_UNREADABLE);

  static final ParsedType<List<LocalTime>> TIMES =
      one(
          text -> list(text, LocalTime::parse),
          times -> joined(times, LocalTime::toString),
          SchedulerErrorCode.TIMES_UNREADABLE);

  static final ParsedType<LocalDate> DATE =
      one(ScheduleTexts::date, LocalDate::toString, SchedulerErrorCode.DATE_UNREADABLE);

  static final ParsedType<LocalDateTime> MOMENT =
      one(ScheduleTexts::moment, LocalDateTime::toString, SchedulerErrorCode.MOMENT_UNREADABLE);

  static final ParsedType<MonthDays> MONTH_DAYS =
      one(MonthDays::parse, MonthDays::text, SchedulerErrorCode.MONTH_DAYS_UNREADABLE);

  static final ParsedType<List<MonthDay>> YEAR_DAYS =
      one(
          text -> list(text, day -> MonthDay.parse("--" + day)),
          days -> joined(days, day -> day.toString().substring(2)),
          SchedulerErrorCode.YEAR_DAYS_UNREADABLE);

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;

  private ScheduleTexts() {}

  private static <T> ParsedType<T> one(
      Function<String, T> parse, Function<T, String> write, SchedulerErrorCode otherwise) {
    return new ParsedType<>(parse, write, otherwise, List.of());
  }

  /** A date alone is the beginning of its day. */
  private static LocalDateTime moment(String text) {
    if (!text.contains("T")) {
      return date(text).atStartOfDay();
    }
    LocalDateTime moment = LocalDateTime.parse(text);
    check(moment.toLocalDate());
    return moment;
  }

  private static LocalDate date(String text) {
    LocalDate date = LocalDate.parse(text);
    check(date);
    return date;
  }

  /** The database has no instants of much later years. */
  private static void check(LocalDate date) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new DateTimeException("a year of four digits is expected, not " + date.getYear());
    }
  }

  private static <T> List<T> list(String text, Function<String, T> part) {
    return Stream.of(text.split(",", -1)).map(String::strip).map(part).toList();
  }

  private static <T> String joined(List<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.joining(", "));
  }
}
