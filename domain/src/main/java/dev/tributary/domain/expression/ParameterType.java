package dev.tributary.domain.expression;

import dev.tributary.domain.value.ValueType;
import java.util.List;

/** Which types a function takes at one place. */
public enum ParameterType {
  TEXT,
  INTEGER,
  DECIMAL,
  /** A whole or decimal number. */
  NUMBER,
  BOOLEAN,
  DATE,
  DATETIME,
  /** A date, or a date with time. */
  DAY,
  ANY,
  /** Any type, the same wherever the function demands it. */
  SAME;

  /** The types it takes, the narrowest first. */
  public List<ValueType> types() {
    return switch (this) {
      case TEXT -> List.of(ValueType.TEXT);
      case INTEGER -> List.of(ValueType.INTEGER);
      case DECIMAL -> List.of(ValueType.DECIMAL);
      case NUMBER -> List.of(ValueType.INTEGER, ValueType.DECIMAL);
      case BOOLEAN -> List.of(ValueType.BOOLEAN);
      case DATE -> List.of(ValueType.DATE);
      case DATETIME -> List.of(ValueType.DATETIME);
      case DAY -> List.of(ValueType.DATE, ValueType.DATETIME);
      case ANY, SAME -> List.of(ValueType.values());
    };
  }

  boolean takes(ValueType type) {
    return types().contains(type);
  }
}
