package dev.tributary.domain.expression;

import dev.tributary.domain.value.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A value that an expression holds, is given or yields. */
public sealed interface Constant {
  /** Its type; that of {@link Nothing} is decided by what stands beside it. */
  ValueType type();

  /** Text. */
  record Text(String value) implements Constant {
    @Override
    public ValueType type() {
      return ValueType.TEXT;
    }
  }

  /** A whole number. */
  record Whole(long value) implements Constant {
    @Override
    public ValueType type() {
      return ValueType.INTEGER;
    }
  }

  /** A decimal number. */
  record Decimal(BigDecimal value) implements Constant {
    @Override
    public ValueType type() {
      return ValueType.DECIMAL;
    }
  }

  /** True or false. */
  record Truth(boolean value) implements Constant {
    @Override
    public ValueType type() {
      return ValueType.BOOLEAN;
    }
  }

  /** A calendar day. */
  record Day(LocalDate value) implements Constant {
    @Override
    public ValueType type() {
      return ValueType.DATE;
    }
  }

  /** A time of day. */
  record Clock(LocalTime value) implements Constant {
    @Override
    public ValueType type() {
      return ValueType.TIME;
    }
  }

  /** An instant. */
  record Moment(Instant value) implements Constant {
    @Override
    public ValueType type() {
      return ValueType.DATETIME;
    }
  }

  /** A JSON document, as it came. */
  record Json(String value) implements Constant {
    @Override
    public ValueType type() {
      return ValueType.JSON;
    }
  }

  /** No value: {@code null}. */
  record Nothing() implements Constant {
    @Override
    public ValueType type() {
      return ValueType.TEXT;
    }
  }
}
