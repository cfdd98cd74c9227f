package dev.tributary.domain.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/** On which days a schedule is due. */
public sealed interface DayRule
    permits DayRule.OneDay,
        DayRule.EveryDays,
        DayRule.DaysOfWeek,
        DayRule.DaysOfMonth,
        DayRule.WeekdayOfMonth,
        DayRule.DayOfYear,
        DayRule.AnyOf,
        CronDays {
  boolean includes(LocalDate date);

  /** No day before this one is included. */
  default LocalDate earliest() {
    return LocalDate.MIN;
  }

  /** No day after this one is included. */
  default LocalDate latest() {
    return LocalDate.MAX;
  }

  /** One day. */
  record OneDay(LocalDate day) implements DayRule {
    @Override
    public LocalDate earliest() {
      return day;
    }

    @Override
    public LocalDate latest() {
      return day;
    }

    @Override
    public boolean includes(LocalDate date) {
      return date.equals(day);
    }
  }

  /** Every {@code step}th day, counted from {@code first}. */
  record EveryDays(LocalDate first, int step) implements DayRule {
    public EveryDays {
      Limits.requireStep(step);
    }

    @Override
    public boolean includes(LocalDate date) {
      long days = ChronoUnit.DAYS.between(first, date);
      return days >= 0 && days % step == 0;
    }
  }

  /**
   * Days of the week, in every {@code step}th week, counted from Monday of that of {@code first}.
   */
  record DaysOfWeek(Set<DayOfWeek> days, LocalDate first, int step) implements DayRule {
    public DaysOfWeek {
      days = Set.copyOf(days);
      Limits.requireStep(step);
    }

    @Override
    public boolean includes(LocalDate date) {
      LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return days.contains(date.getDayOfWeek())
          && !date.isBefore(first)
          && ChronoUnit.WEEKS.between(monday, date) % step == 0;
    }
  }

  /**
   * Days of the month by number. A day that a month does not have is left out.
   *
   * @param days from 1; {@link #LAST} for the last day, whatever its number
   */
  record DaysOfMonth(Set<Month> months, Set<Integer> days) implements DayRule {
    /** Stands for the last day of a month. */
    public static final int LAST = -1;

    public DaysOfMonth {
      months = Set.copyOf(months);
      days = Set.copyOf(days);
    }

    @Override
    public boolean includes(LocalDate date) {
      boolean last = date.getDayOfMonth() == date.lengthOfMonth();
      return months.contains(date.getMonth())
          && (days.contains(date.getDayOfMonth()) || (last && days.contains(LAST)));
    }
  }

  /**
   * A day of the week by its number within the month: the second Tuesday.
   *
   * @param number from 1 to 5; -1 for the last one
   */
  record WeekdayOfMonth(Set<Month> months, int number, DayOfWeek day) implements DayRule {
    public WeekdayOfMonth {
      months = Set.copyOf(months);
    }

    @Override
    public boolean includes(LocalDate date) {
      return months.contains(date.getMonth())
          && date.getDayOfWeek() == day
          && date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(number, day)));
    }
  }

  /** A day of the year; 29 February is 28 February in years without that day. */
  record DayOfYear(MonthDay day) implements DayRule {
    @Override
    public boolean includes(LocalDate date) {
      return date.equals(day.atYear(date.getYear()));
    }
  }

  /** The days of several rules. */
  record AnyOf(List<DayRule> rules) implements DayRule {
    public AnyOf {
      rules = List.copyOf(rules);
    }

    @Override
    public boolean includes(LocalDate date) {
      return rules.stream().anyMatch(rule -> rule.includes(date));
    }
  }

  /** What all rules check. */
  final class Limits {
    private Limits() {}

    static void requireStep(int step) {
      if (step < 1) {
        throw new IllegalArgumentException("the step is at least 1: '%d'".formatted(step));
      }
    }
  }
}
