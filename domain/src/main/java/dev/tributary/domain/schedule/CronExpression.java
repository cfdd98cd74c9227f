package dev.tributary.domain.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads cron expressions as of crontab(5): minute, hour, day of the month, month, day of the week,
 * with lists, ranges, steps and English names; before them, optionally, a field of seconds. {@code
 * L} is the last day of the month. A day that is restricted by both fields of days is due when
 * either holds.
 *
 * @param text as it was written
 */
public record CronExpression(String text, DayRule days, TimeRule times) {
  private static final int FIELDS = 5;
  private static final int SUNDAY = 7;

  /**
   * @throws IllegalArgumentException when it cannot be read; its message is the part at fault
   */
  public static CronExpression parse(String text) {
    List<String> fields = new ArrayList<>(List.of(text.strip().split("\\s+")));
    if (fields.size() == FIELDS) {
      fields.addFirst("0");
    }
    if (fields.size() != FIELDS + 1) {
      throw new IllegalArgumentException(text.strip());
    }
    Set<Integer> seconds = CronField.SECOND.values(fields.get(0));
    Set<Integer> minutes = CronField.MINUTE.values(fields.get(1));
    Set<Integer> hours = CronField.HOUR.values(fields.get(2));
    CronDays days =
        new CronDays(
            months(CronField.MONTH.values(fields.get(4))),
            daysOfMonth(fields.get(3)),
            weekdays(CronField.DAY_OF_WEEK.values(fields.get(5))),
            isRestricted(fields.get(3)),
            isRestricted(fields.get(5)));
    return new CronExpression(
        text.strip(),
        days,
        fields.get(2).startsWith("*")
            ? new CronTimes(seconds, minutes, hours)
            : TimeRule.At.of(times(seconds, minutes, hours)));
  }

  private static boolean isRestricted(String field) {
    return !field.startsWith("*") && !field.equals("?");
  }

  private static Set<Integer> daysOfMonth(String field) {
    return field.equals("L")
        ? Set.of(DayRule.DaysOfMonth.LAST)
        : CronField.DAY_OF_MONTH.values(field);
  }

  private static Set<Month> months(Set<Integer> numbers) {
    return numbers.stream().map(Month::of).collect(Collectors.toSet());
  }

  /** Sunday is 0 or 7. */
  private static Set<DayOfWeek> weekdays(Set<Integer> numbers) {
    return numbers.stream()
        .map(number -> DayOfWeek.of(number == 0 ? SUNDAY : number))
        .collect(Collectors.toSet());
  }

  private static List<LocalTime> times(
      Set<Integer> seconds, Set<Integer> minutes, Set<Integer> hours) {
    List<LocalTime> times = new ArrayList<>();
    for (int hour : hours) {
      for (int minute : minutes) {
        for (int second : seconds) {
          times.add(LocalTime.of(hour, minute, second));
        }
      }
    }
    return times;
  }
}
