package dev.tributary.adapters.out.postgres.worktable;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.run.RunReader.Row;
import dev.tributary.application.run.Slice;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads some rows of a work table for a person to look at. */
public final class WorkTableRows {
  private final Sql sql;

  public WorkTableRows(Sql sql) {
    this.sql = sql;
  }

  /** At most {@code limit} rows behind line {@code after}. */
  public Slice<Row, Long> read(WorkTable table, long after, int limit) {
    String select =
        "select %s from %s where line > ? order by line limit ?"
            .formatted(WorkTableSql.columnList(table.structure()), WorkTableSql.source(table));
    List<Row> rows = sql.list(select, row -> row(row, table), after, limit + 1);
    return Slice.of(rows, limit, Row::line);
  }

  private static Row row(ResultSet row, WorkTable table) throws SQLException {
    ValueType keyType =
        table.structure().population().map(of -> of.keyType()).orElse(ValueType.INTEGER);
    List<@Nullable Object> values = new ArrayList<>();
    int column = 3;
    for (Column shown : table.structure().columns()) {
      values.add(value(row, column++, shown.type()));
    }
    return new Row(row.getLong(1), value(row, 2, keyType), values);
  }

  private static @Nullable Object value(ResultSet row, int column, ValueType type)
      throws SQLException {
    return switch (type) {
      case TEXT, JSON -> row.getString(column);
      case INTEGER -> row.getObject(column, Long.class);
      case DECIMAL -> row.getObject(column, BigDecimal.class);
      case BOOLEAN -> row.getObject(column, Boolean.class);
      case DATE -> row.getObject(column, LocalDate.class);
      case TIME -> row.getObject(column, LocalTime.class);
      case DATETIME -> instant(row.getObject(column, OffsetDateTime.class));
    };
  }

  private static @Nullable Object instant(@Nullable OffsetDateTime value) {
    return value == null ? null : value.toInstant();
  }
}
