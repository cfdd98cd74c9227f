package dev.tributary.domain.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * The days of a cron expression.
 *
 * @param monthDaysRestricted whether the field of days of the month is no {@code *}
 * @param weekdaysRestricted whether the field of days of the week is no {@code *}
 */
record CronDays(
    Set<Month> months,
    Set<Integer> monthDays,
    Set<DayOfWeek> weekdays,
    boolean monthDaysRestricted,
    boolean weekdaysRestricted)
    implements DayRule {
  CronDays {
    months = Set.copyOf(months);
    monthDays = Set.copyOf(monthDays);
    weekdays = Set.copyOf(weekdays);
  }

  @Override
  public boolean includes(LocalDate date) {
    boolean byNumber = new DaysOfMonth(months, monthDays).includes(date);
    boolean byWeekday = months.contains(date.getMonth()) && weekdays.contains(date.getDayOfWeek());
    boolean either = monthDaysRestricted && weekdaysRestricted;
    return either ? byNumber || byWeekday : byNumber && byWeekday;
  }
}
