package dev.tributary.adapters.out.postgres.expression;

import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Values as typed parameters. */
public final class SqlConstants {
  private SqlConstants() {}

  /** A value that {@code type} can hold, or null of that type. */
  public static SqlFragment of(Value constant, ValueType type) {
    return switch (constant) {
      case Value.TextValue(var value) -> typed(value, ValueType.TEXT);
      case Value.IntegerValue(var value) -> typed(value, ValueType.INTEGER);
      case Value.DecimalValue(var value) -> typed(value, ValueType.DECIMAL);
      case Value.BooleanValue(var value) -> typed(value, ValueType.BOOLEAN);
      case Value.DateValue(var value) -> typed(value, ValueType.DATE);
      case Value.TimeValue(var value) -> typed(value, ValueType.TIME);
      case Value.InstantValue(var value) ->
          typed(value.atOffset(ZoneOffset.UTC), ValueType.DATETIME);
      case Value.StructuredValue(var value) -> typed(value, ValueType.JSON);
      case Value.NullValue() -> SqlFragment.of("null::" + WorkTableSql.sqlType(type));
    };
  }

  /**
   * The operand of {@code AT TIME ZONE}. PostgreSQL reads an offset in text with the opposite sign,
   * so that offsets are given as intervals.
   */
  static SqlFragment zone(ZoneId zone) {
    return zone.normalized() instanceof ZoneOffset offset
        ? SqlFragment.of("make_interval(secs => ?::int)", offset.getTotalSeconds())
        : SqlFragment.of("?::text", zone.getId());
  }

  private static SqlFragment typed(Object value, ValueType type) {
    return SqlFragment.of("?::" + WorkTableSql.sqlType(type), value);
  }
}
