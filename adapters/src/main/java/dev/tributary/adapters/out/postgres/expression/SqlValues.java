package dev.tributary.adapters.out.postgres.expression;

import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Typed values out of a row. */
public final class SqlValues {
  private SqlValues() {}

  /** The value of column {@code index} (from 1), which has the SQL type of {@code type}. */
  public static Value read(ResultSet row, int index, ValueType type) throws SQLException {
    return switch (type) {
      case TEXT -> value(row.getString(index), Value.TextValue::new);
      case INTEGER -> value(row.getObject(index, Long.class), Value.IntegerValue::new);
      case DECIMAL -> value(row.getObject(index, BigDecimal.class), Value.DecimalValue::new);
      case BOOLEAN -> value(row.getObject(index, Boolean.class), Value.BooleanValue::new);
      case DATE -> value(row.getObject(index, LocalDate.class), Value.DateValue::new);
      case TIME -> value(row.getObject(index, LocalTime.class), Value.TimeValue::new);
      case DATETIME ->
          value(
              row.getObject(index, OffsetDateTime.class),
              instant -> new Value.InstantValue(instant.toInstant()));
      case JSON -> value(row.getString(index), Value.StructuredValue::new);
    };
  }

  private static <T> Value value(
      @org.jspecify.annotations.Nullable T value, java.util.function.Function<T, Value> as) {
    return Optional.ofNullable(value).map(as).orElseGet(Value.NullValue::new);
  }
}
