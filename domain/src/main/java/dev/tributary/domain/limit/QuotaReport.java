package dev.tributary.domain.limit;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads what the headers of a response report about its quota.
 *
 * @param longestReset from now to the reset at most; a later one is a mistake of the API
 */
public record QuotaReport(Instant now, Duration longestReset) {
  private static final Pattern CALLS = Pattern.compile("\\d{1,9}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(?:\\.\\d{1,9})?");

  /** From here on a number is an instant, not a time: 2001 in seconds, and in milliseconds. */
  private static final double FIRST_INSTANT = 1e9;

  private static final double FIRST_MILLIS = 1e12;

  /**
   * What is left without the reserve; empty when the headers do not report it, or not credibly.
   *
   * @param header the value of a header by its name
   */
  public Optional<ReportedQuota> read(
      AccountLimits limits, Function<String, Optional<String>> header) {
    QuotaHeaders names = limits.headers();
    if (!names.read()) {
      return Optional.empty();
    }
    Optional<Integer> remaining = header.apply(names.remaining()).flatMap(QuotaReport::calls);
    Optional<Instant> reset = header.apply(names.reset()).flatMap(this::reset);
    int reserve =
        names.limit().isEmpty()
            ? 0
            : header
                .apply(names.limit())
                .flatMap(QuotaReport::calls)
                .map(limits::reserve)
                .orElse(0);
    return remaining.flatMap(
        left ->
            reset
                .filter(now::isBefore)
                .filter(until -> !until.isAfter(now.plus(longestReset)))
                .map(until -> new ReportedQuota(left - reserve, until.toEpochMilli())));
  }

  /** Some APIs list further windows after a comma or a semicolon. */
  private static Optional<Integer> calls(String text) {
    String first = text.split("[,;]", 2)[0].strip();
    return CALLS.matcher(first).matches() ? Optional.of(Integer.parseInt(first)) : Optional.empty();
  }

  /** Seconds from now, seconds or milliseconds since 1970, or a date. */
  Optional<Instant> reset(String text) {
    String value = text.strip();
    return NUMBER.matcher(value).matches()
        ? Optional.of(instant(Double.parseDouble(value)))
        : date(value);
  }

  private Instant instant(double number) {
    if (number >= FIRST_MILLIS) {
      return Instant.ofEpochMilli((long) number);
    }
    long millis = (long) Math.ceil(number * 1_000);
    return number >= FIRST_INSTANT ? Instant.ofEpochMilli(millis) : now.plusMillis(millis);
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          (text.indexOf('T') > 0 && text.indexOf(' ') < 0
                  ? DateTimeFormatter.ISO_OFFSET_DATE_TIME
                  : DateTimeFormatter.RFC_1123_DATE_TIME)
              .parse(text, Instant::from));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
