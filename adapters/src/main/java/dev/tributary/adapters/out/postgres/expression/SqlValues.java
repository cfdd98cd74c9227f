package dev.tributary.adapters.out.postgres.expression;

import dev.tributary.domain.expression.Constant;
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
  public static Constant read(ResultSet row, int index, ValueType type) throws SQLException {
    return switch (type) {
      case TEXT -> value(row.getString(index), Constant.Text::new);
      case INTEGER -> value(row.getObject(index, Long.class), Constant.Whole::new);
      case DECIMAL -> value(row.getObject(index, BigDecimal.class), Constant.Decimal::new);
      case BOOLEAN -> value(row.getObject(index, Boolean.class), Constant.Truth::new);
      case DATE -> value(row.getObject(index, LocalDate.class), Constant.Day::new);
      case TIME -> value(row.getObject(index, LocalTime.class), Constant.Clock::new);
      case DATETIME ->
          value(
              row.getObject(index, OffsetDateTime.class),
              moment -> new Constant.Moment(moment.toInstant()));
      case JSON -> value(row.getString(index), Constant.Json::new);
    };
  }

  private static <T> Constant value(
      @org.jspecify.annotations.Nullable T value, java.util.function.Function<T, Constant> as) {
    return Optional.ofNullable(value).map(as).orElseGet(Constant.Nothing::new);
  }
}
