package dev.tributary.domain.activity.externalapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Dates and times in typed columns, read by a pattern or as ISO 8601, written as ISO 8601. */
final class Moments {
  /** Years that every part of the system can write with four digits. */
  private static final int LAST_YEAR = 9999;

  private final Optional<DateTimeFormatter> pattern;
  private final ZoneId zone;

  Moments(String pattern, ZoneId zone) {
    this.pattern = pattern.isEmpty() ? Optional.empty() : Optional.of(formatter(pattern));
    this.zone = zone;
  }

  /** Reads {@code pattern}; throws IllegalArgumentException when it is none. */
  static DateTimeFormatter formatter(String pattern) {
    // "y" means the year of an era, which a strict reader cannot do without.
    return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
        .withChronology(IsoChronology.INSTANCE)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  String date(String text) throws Unfit {
    try {
      return plausible(LocalDate.from(parsed(text, DateTimeFormatter.ISO_LOCAL_DATE))).toString();
    } catch (DateTimeException _) {
      throw new Unfit(BadValue.NO_MOMENT);
    }
  }

  String time(String text) throws Unfit {
    try {
      return LocalTime.from(parsed(text, DateTimeFormatter.ISO_LOCAL_TIME)).toString();
    } catch (DateTimeException _) {
      throw new Unfit(BadValue.NO_MOMENT);
    }
  }

  String instant(String text) throws Unfit {
    try {
      Instant instant = instant(parsed(text, DateTimeFormatter.ISO_DATE_TIME));
      plausible(instant.atOffset(ZoneOffset.UTC).toLocalDate());
      return instant.toString();
    } catch (DateTimeException _) {
      throw new Unfit(BadValue.NO_MOMENT);
    }
  }

  private TemporalAccessor parsed(String text, DateTimeFormatter iso) {
    return pattern.orElse(iso).parse(text);
  }

  private Instant instant(TemporalAccessor parsed) {
    return parsed.isSupported(java.time.temporal.ChronoField.OFFSET_SECONDS)
        ? OffsetDateTime.from(parsed).toInstant()
        : LocalDateTime.from(parsed).atZone(zone).toInstant();
  }

  private static LocalDate plausible(LocalDate day) throws Unfit {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw new Unfit(BadValue.NO_MOMENT);
    }
    return day;
  }
}
