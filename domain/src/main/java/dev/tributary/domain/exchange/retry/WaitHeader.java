package dev.tributary.domain.exchange.retry;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a header that names the time of a retry: seconds from now, an HTTP date (RFC 9110, 10.2.3),
 * an ISO 8601 instant, or seconds or milliseconds since 1970.
 */
public final class WaitHeader {
  /** Up to 31 years from now; more is an instant, of which the seconds have ten digits. */
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  private static final Pattern EPOCH_SECONDS = Pattern.compile("\\d{10}(\\.\\d{1,9})?");
  private static final Pattern EPOCH_MILLIS = Pattern.compile("\\d{13}");

  private WaitHeader() {}

  /** Whether {@code header} has one of the forms. */
  public static boolean readable(String header) {
    return read(header, Instant.EPOCH).isPresent();
  }

  /** How long to wait from {@code now}; a past date is no wait; what cannot be read is empty. */
  public static Optional<Duration> read(String header, Instant now) {
    String text = header.strip();
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(seconds(text));
    }
    return instant(text)
        .map(until -> now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO);
  }

  private static Optional<Instant> instant(String text) {
    if (EPOCH_SECONDS.matcher(text).matches()) {
      return Optional.of(Instant.EPOCH.plus(seconds(text)));
    }
    if (EPOCH_MILLIS.matcher(text).matches()) {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
    }
    return date(text, DateTimeFormatter.RFC_1123_DATE_TIME)
        .or(() -> date(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME));
  }

  private static Duration seconds(String text) {
    return Duration.ofNanos(new BigDecimal(text).movePointRight(9).longValueExact());
  }

  private static Optional<Instant> date(String text, DateTimeFormatter format) {
    try {
      return Optional.of(format.parse(text, OffsetDateTime::from).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
