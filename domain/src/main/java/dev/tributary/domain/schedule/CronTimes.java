package dev.tributary.domain.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * The times of a cron expression that does not name its hours. Like a period they go on through
 * each hour that passes, one that occurs twice included.
 */
record CronTimes(Set<Integer> seconds, Set<Integer> minutes, Set<Integer> hours)
    implements TimeRule {
  private static final int MINUTES_OF_AN_HOUR = 60;

  CronTimes {
    seconds = Set.copyOf(seconds);
    minutes = Set.copyOf(minutes);
    hours = Set.copyOf(hours);
  }

  @Override
  public Optional<Instant> firstAfter(Instant instant, LocalDate date, ZoneId zone) {
    ZonedDateTime midnight = ZonedTimes.instant(date.atStartOfDay(), zone).atZone(zone);
    ZonedDateTime time =
        instant.isBefore(midnight.toInstant())
            ? midnight
            : instant.atZone(zone).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    while (time.toLocalDate().equals(date)) {
      if (!hours.contains(time.getHour())) {
        time = nextHour(time);
      } else if (!minutes.contains(time.getMinute())) {
        time = time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
      } else if (!seconds.contains(time.getSecond())) {
        time = time.plusSeconds(1);
      } else {
        return Optional.of(time.toInstant());
      }
    }
    return Optional.empty();
  }

  /** By minutes: an hour is no unit where clocks are changed by half of one. */
  private static ZonedDateTime nextHour(ZonedDateTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(MINUTES_OF_AN_HOUR - time.getMinute());
  }
}
