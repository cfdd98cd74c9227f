package dev.tributary.domain.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Set;

/**
 * The instants of local times. A time that the clocks skip is the instant at which they are put
 * forward; a time that occurs twice is its first occurrence.
 */
public final class ZonedTimes {
  private static final int DAYS_OF_A_WEEK = 7;

  private ZonedTimes() {}

  public static Instant instant(LocalDateTime time, ZoneId zone) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(time);
    return transition != null && transition.isGap()
        ? transition.getInstant()
        : time.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  /**
   * The first occurrence of {@code time} after {@code now}, on one of {@code days}.
   *
   * @throws IllegalArgumentException when there are no days
   */
  public static Instant next(Instant now, LocalTime time, Set<DayOfWeek> days, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    for (int day = 0; day <= DAYS_OF_A_WEEK; day++) {
      LocalDate date = today.plusDays(day);
      Instant instant = instant(date.atTime(time), zone);
      if (days.contains(date.getDayOfWeek()) && instant.isAfter(now)) {
        return instant;
      }
    }
    throw new IllegalArgumentException("no day of the week: " + days);
  }
}
