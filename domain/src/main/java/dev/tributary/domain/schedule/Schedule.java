package dev.tributary.domain.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When something is due again and again: at times of the day, on some days, in a time zone.
 *
 * @param start it is not due before
 * @param end it is not due after
 */
public record Schedule(
    DayRule days, TimeRule times, ZoneId zone, Optional<Instant> start, Optional<Instant> end) {
  /** A rule that finds no day for so long never does: 29 February is eight years away at most. */
  private static final int HORIZON_DAYS = 9 * 366;

  /** The first instant after {@code instant} at which it is due; empty when it never is again. */
  public Optional<Instant> next(Instant instant) {
    Instant after =
        start
            .map(first -> first.minusNanos(1))
            .filter(first -> first.isAfter(instant))
            .orElse(instant);
    // A day earlier: its times may be due on the next calendar day when clocks are put forward.
    LocalDate dayBefore = after.atZone(zone).toLocalDate().minusDays(1);
    LocalDate first = days.earliest().isAfter(dayBefore) ? days.earliest() : dayBefore;
    LocalDate last = last(first);
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      if (days.includes(date)) {
        Optional<Instant> due = times.firstAfter(after, date, zone);
        if (due.isPresent()) {
          return due.filter(this::beforeEnd);
        }
      }
    }
    return Optional.empty();
  }

  /** The last day to look at, from {@code first} on. */
  private LocalDate last(LocalDate first) {
    LocalDate horizon = first.plusDays(HORIZON_DAYS);
    return days.latest().isBefore(horizon) ? days.latest() : horizon;
  }

  /** The next instants at which it is due, {@code count} at most. */
  public List<Instant> next(Instant instant, int count) {
    List<Instant> due = new ArrayList<>();
    Optional<Instant> next = next(instant);
    while (next.isPresent() && due.size() < count) {
      due.add(next.get());
      next = next(next.get());
    }
    return due;
  }

  private boolean beforeEnd(Instant due) {
    return end.isEmpty() || !due.isAfter(end.get());
  }
}
