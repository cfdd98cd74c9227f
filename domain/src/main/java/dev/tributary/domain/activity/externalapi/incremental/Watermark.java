package dev.tributary.domain.activity.externalapi.incremental;

import dev.tributary.domain.value.Digits;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables.Variable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A value up to which rows were fetched.
 *
 * @param value in its one written form: digits with a point, or ISO 8601
 */
public record Watermark(ValueType type, String value) {
  private static final Set<ValueType> TYPES =
      EnumSet.of(ValueType.INTEGER, ValueType.DECIMAL, ValueType.DATE, ValueType.DATETIME);

  /** Characters of a value. */
  private static final int LONGEST = 100;

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 9999;
  private static final Digits DIGITS = new Digits(LONGEST);

  /** Whether values of the type have an order that every API shares. */
  public static boolean orders(ValueType type) {
    return TYPES.contains(type);
  }

  /** Whether a time can be subtracted from values of the type. */
  public static boolean temporal(ValueType type) {
    return type == ValueType.DATE || type == ValueType.DATETIME;
  }

  /** Reads what a person has written; empty when it is no value of the type. */
  public static Optional<Watermark> parse(ValueType type, String text) {
    String value = text.strip();
    if (value.isEmpty() || value.length() > LONGEST || !orders(type)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Watermark(type, written(type, value)));
    } catch (DateTimeException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static String written(ValueType type, String value) {
    return switch (type) {
      case INTEGER -> Long.toString(Long.parseLong(value));
      case DECIMAL -> DIGITS.parse(value).toPlainString();
      case DATE ->
          stored(LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC)).toLocalDate().toString();
      case DATETIME -> stored(instant(value).atZone(ZoneOffset.UTC)).toInstant().toString();
      case TEXT, BOOLEAN, TIME, JSON -> throw new IllegalArgumentException(type.name());
    };
  }

  /** The database has other forms for years before the first and after the last of these. */
  private static ZonedDateTime stored(ZonedDateTime time) {
    if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
      throw new DateTimeException("a year of four digits is expected, not " + time.getYear());
    }
    return time;
  }

  private static Instant instant(String value) {
    return value.length() == "2026-01-01".length()
        ? OffsetDateTime.parse(value + "T00:00:00Z").toInstant()
        : OffsetDateTime.parse(value).toInstant();
  }

  /** So much earlier; a day counts whole. */
  public Watermark before(Duration lookback) {
    return switch (type) {
      case DATE -> new Watermark(type, LocalDate.parse(value).minusDays(days(lookback)).toString());
      case DATETIME -> new Watermark(type, Instant.parse(value).minus(lookback).toString());
      case INTEGER, DECIMAL, TEXT, BOOLEAN, TIME, JSON -> this;
    };
  }

  /** So much later; a day counts whole. */
  Watermark after(Duration time) {
    return switch (type) {
      case DATE -> new Watermark(type, LocalDate.parse(value).plusDays(days(time)).toString());
      case DATETIME -> new Watermark(type, Instant.parse(value).plus(time).toString());
      case INTEGER, DECIMAL, TEXT, BOOLEAN, TIME, JSON -> this;
    };
  }

  /** Whether it is earlier than another one of a date or an instant. */
  boolean isBefore(Watermark other) {
    return to(other).isPositive();
  }

  /** The time to another one of a date or an instant. */
  Duration to(Watermark other) {
    return Duration.between(instant(value), instant(other.value));
  }

  private static long days(Duration lookback) {
    return Math.ceilDiv(lookback.toSeconds(), Duration.ofDays(1).toSeconds());
  }

  /** As an event variable. */
  public Variable variable() {
    Object typed =
        switch (type) {
          case INTEGER -> Long.valueOf(value);
          case DECIMAL -> new BigDecimal(value);
          case DATE -> LocalDate.parse(value);
          case DATETIME -> Instant.parse(value);
          case TEXT, BOOLEAN, TIME, JSON -> value;
        };
    return new Variable(type, Optional.of(typed));
  }
}
