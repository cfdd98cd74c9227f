package dev.tributary.adapters.out.postgres.expression;

import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;

/** Typed values out of a row. */
public final class SqlValues {
  private SqlValues() {}

  /** The value of column {@code index} (from 1), which has the SQL type of {@code type}. */
  public static Value read(SqlRow row, int index, ValueType type) {
    return switch (type) {
      case TEXT -> value(row, index, String.class, Value.TextValue::new);
      case INTEGER -> value(row, index, Long.class, Value.IntegerValue::new);
      case DECIMAL -> value(row, index, BigDecimal.class, Value.DecimalValue::new);
      case BOOLEAN -> value(row, index, Boolean.class, Value.BooleanValue::new);
      case DATE -> value(row, index, LocalDate.class, Value.DateValue::new);
      case TIME -> value(row, index, LocalTime.class, Value.TimeValue::new);
      case DATETIME -> value(row, index, Instant.class, Value.InstantValue::new);
      case JSON -> value(row, index, String.class, Value.StructuredValue::new);
    };
  }

  private static <T> Value value(SqlRow row, int index, Class<T> type, Function<T, Value> as) {
    return row.value(index, type).map(as).orElseGet(Value.NullValue::new);
  }
}
