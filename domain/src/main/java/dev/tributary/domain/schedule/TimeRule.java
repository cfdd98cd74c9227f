package dev.tributary.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** At which times of a day a schedule is due. */
public sealed interface TimeRule permits TimeRule.At, TimeRule.Every, CronTimes {
  /** The first instant of {@code date} that is after {@code instant}. */
  Optional<Instant> firstAfter(Instant instant, LocalDate date, ZoneId zone);

  /**
   * Some times of the day, each of them once: a time that the clocks skip is due when they are put
   * forward, and one that occurs twice is due at its first occurrence.
   *
   * @param times in ascending order, each once
   */
  record At(List<LocalTime> times) implements TimeRule {
    public At {
      times = times.stream().sorted().distinct().toList();
    }

    public static At of(Collection<LocalTime> times) {
      return new At(List.copyOf(times));
    }

    @Override
    public Optional<Instant> firstAfter(Instant instant, LocalDate date, ZoneId zone) {
      int low = 0;
      int high = times.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (due(middle, date, zone).isAfter(instant)) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low < times.size() ? Optional.of(due(low, date, zone)) : Optional.empty();
    }

    /** Later times are never due earlier. */
    private Instant due(int place, LocalDate date, ZoneId zone) {
      return ZonedTimes.instant(date.atTime(times.get(place)), zone);
    }
  }

  /**
   * Each time a period has passed since {@code from}; a change of the clocks makes the day shorter
   * or longer, not the period.
   *
   * @param until the last possible time; empty for the end of the day
   */
  record Every(Duration period, LocalTime from, Optional<LocalTime> until) implements TimeRule {
    /** The shortest period. */
    public static final Duration SHORTEST = Duration.ofSeconds(1);

    public Every {
      if (period.compareTo(SHORTEST) < 0) {
        throw new IllegalArgumentException("a period is at least a second: '%s'".formatted(period));
      }
    }

    @Override
    public Optional<Instant> firstAfter(Instant instant, LocalDate date, ZoneId zone) {
      Instant first = ZonedTimes.instant(date.atTime(from), zone);
      Instant due = first.isAfter(instant) ? first : first.plus(periods(first, instant));
      return due.isAfter(last(date, zone)) ? Optional.empty() : Optional.of(due);
    }

    private Duration periods(Instant first, Instant instant) {
      return period.multipliedBy(Duration.between(first, instant).dividedBy(period) + 1);
    }

    private Instant last(LocalDate date, ZoneId zone) {
      return until
          .map(time -> ZonedTimes.instant(date.atTime(time), zone))
          .orElseGet(() -> ZonedTimes.instant(date.plusDays(1).atStartOfDay(), zone).minusNanos(1));
    }
  }
}
