package dev.tributary.domain.expression;

import dev.tributary.domain.value.ValueType;
import java.util.List;

/** Which type a function gives. */
public enum ResultType {
  TEXT,
  INTEGER,
  DECIMAL,
  BOOLEAN,
  DATE,
  DATETIME,
  /** The type of the first argument. */
  FIRST,
  /**
   * The type of the last argument, which the parameters marked {@link ParameterType#SAME} share.
   */
  SHARED;

  ValueType of(List<Term> arguments) {
    return switch (this) {
      case TEXT -> ValueType.TEXT;
      case INTEGER -> ValueType.INTEGER;
      case DECIMAL -> ValueType.DECIMAL;
      case BOOLEAN -> ValueType.BOOLEAN;
      case DATE -> ValueType.DATE;
      case DATETIME -> ValueType.DATETIME;
      case FIRST -> arguments.getFirst().type();
      case SHARED -> arguments.getLast().type();
    };
  }
}
