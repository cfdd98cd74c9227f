package dev.tributary.domain.activity.scheduler;

import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.admission.RunLimits.Start;
import dev.tributary.domain.schedule.MissedFirings;
import dev.tributary.domain.schedule.MonthDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a scheduler starts runs, in the time zone of the activity. Of the other settings only those
 * of the frequency count.
 *
 * @param cron blank for none
 */
public record SchedulerSettings(
    Frequency frequency,
    Days days,
    Times times,
    String cron,
    Validity validity,
    MissedFirings missed)
    implements ActivitySettings {
  /** The id of the kind. */
  public static final String KIND = "scheduler";

  /** What the days follow from. */
  public enum Frequency {
    ONCE,
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY,
    CRON
  }

  /**
   * On which days.
   *
   * @param date of {@link Frequency#ONCE}
   * @param weekdays of {@link Frequency#WEEKLY}
   * @param monthDays of {@link Frequency#MONTHLY}
   * @param months of {@link Frequency#MONTHLY}; none are all
   * @param yearDays of {@link Frequency#YEARLY}
   * @param step every so many days or weeks, counted from the start
   */
  public record Days(
      Optional<LocalDate> date,
      Set<DayOfWeek> weekdays,
      Optional<MonthDays> monthDays,
      Set<Month> months,
      List<MonthDay> yearDays,
      long step) {
    public Days {
      weekdays = Set.copyOf(weekdays);
      months = Set.copyOf(months);
      yearDays = List.copyOf(yearDays);
    }
  }

  /**
   * At which times of these days.
   *
   * @param at some times; they do not count with a period
   * @param period again and again after so long; zero for none
   * @param from the first time of a day with a period; the beginning of the day without it
   * @param until the last possible time of a day with a period; the end of the day without it
   */
  public record Times(
      List<LocalTime> at, Duration period, Optional<LocalTime> from, Optional<LocalTime> until) {
    public Times {
      at = List.copyOf(at);
    }

    boolean repeats() {
      return !period.isZero();
    }
  }

  /**
   * From when and how long.
   *
   * @param firings how many at most; 0 for no limit
   */
  public record Validity(
      Optional<LocalDateTime> start, Optional<LocalDateTime> end, long firings) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Start> starts() {
    return Optional.of(Start.SCHEDULED);
  }
}
