package dev.tributary.domain.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The firings of a schedule on a day.
 *
 * @param first the earliest of them
 * @param count how many, up to a limit
 * @param more whether there are more than {@code count}
 */
public record DayFirings(LocalDate date, Instant first, int count, boolean more) {
  /**
   * The days.
   *
   * @param zone in which a day begins and ends
   * @param to the first day that is left out
   * @param perDay how many firings are counted on a day
   */
  public record Period(ZoneId zone, LocalDate to, int perDay) {
    private Instant end(LocalDate date) {
      return date.plusDays(1).atStartOfDay(zone).toInstant();
    }
  }

  /**
   * The days on which a schedule is due.
   *
   * @param next the first firing; empty when it is not due any more
   * @param left how many firings there are in all
   */
  public static List<DayFirings> of(
      Schedule schedule, Optional<Instant> next, long left, Period period) {
    List<DayFirings> days = new ArrayList<>();
    Optional<Instant> first = left > 0 ? next : Optional.empty();
    long rest = left;
    while (first.isPresent()) {
      LocalDate date = first.get().atZone(period.zone()).toLocalDate();
      if (!date.isBefore(period.to())) {
        break;
      }
      DayFirings day = day(schedule, first.get(), rest, period);
      days.add(day);
      rest -= day.count();
      first = rest > 0 ? schedule.next(period.end(date).minusNanos(1)) : Optional.empty();
    }
    return days;
  }

  private static DayFirings day(Schedule schedule, Instant first, long left, Period period) {
    LocalDate date = first.atZone(period.zone()).toLocalDate();
    Instant end = period.end(date);
    int count = 1;
    Optional<Instant> at = schedule.next(first).filter(end::isAfter);
    while (at.isPresent() && count < left && count < period.perDay()) {
      count++;
      at = schedule.next(at.get()).filter(end::isAfter);
    }
    return new DayFirings(date, first, count, at.isPresent() && count < left);
  }
}
