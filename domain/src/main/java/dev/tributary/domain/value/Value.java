package dev.tributary.domain.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** A value that an expression holds, is given or yields. */
public sealed interface Value {
  /** Its type; that of {@link NullValue} is decided by what stands beside it. */
  ValueType type();

  /** What it holds, as a Java object; empty for {@link NullValue}. */
  default Optional<Object> content() {
    return switch (this) {
      case TextValue(var text) -> Optional.of(text);
      case IntegerValue(var number) -> Optional.of(number);
      case DecimalValue(var number) -> Optional.of(number);
      case BooleanValue(var truth) -> Optional.of(truth);
      case DateValue(var date) -> Optional.of(date);
      case TimeValue(var time) -> Optional.of(time);
      case InstantValue(var instant) -> Optional.of(instant);
      case StructuredValue(var json) -> Optional.of(json);
      case NullValue() -> Optional.empty();
    };
  }

  /** TextValue. */
  record TextValue(String value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.TEXT;
    }
  }

  /** A whole number. */
  record IntegerValue(long value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.INTEGER;
    }
  }

  /** A decimal number. */
  record DecimalValue(BigDecimal value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.DECIMAL;
    }
  }

  /** True or false. */
  record BooleanValue(boolean value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.BOOLEAN;
    }
  }

  /** A calendar day. */
  record DateValue(LocalDate value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.DATE;
    }
  }

  /** A time of day. */
  record TimeValue(LocalTime value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.TIME;
    }
  }

  /** An instant. */
  record InstantValue(Instant value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.DATETIME;
    }
  }

  /** A JSON document, as it came. */
  record StructuredValue(String value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.JSON;
    }
  }

  /** No value: {@code null}. */
  record NullValue() implements Value {
    @Override
    public ValueType type() {
      return ValueType.TEXT;
    }
  }
}
