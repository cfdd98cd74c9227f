package dev.tributary.adapters.out.postgres.worktable;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.page.ListPage;
import dev.tributary.application.run.history.RunReader.Row;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads some rows of a work table for display. */
public final class WorkTableRows {
  /** Rows that the first query reads; each further one reads twice as many. */
  private static final int FIRST = 16;

  private final Sql sql;
  private final PageBytes most;

  public WorkTableRows(Sql sql, PageBytes most) {
    this.sql = sql;
    this.most = most;
  }

  /**
   * At most {@code limit} rows after line {@code after}, and no more than fit in a page; at least
   * one, when there is one. A row may be large, so few are read at a time.
   */
  public ListPage<Row, Long> read(WorkTable table, long after, int limit) {
    List<Row> rows = new ArrayList<>();
    long bytes = 0;
    long last = after;
    for (int count = FIRST; ; count *= 2) {
      int wanted = Math.min(count, limit + 1 - rows.size());
      List<Row> found = some(table, last, wanted);
      for (Row row : found) {
        bytes += PageBytes.of(row.values());
        if (!rows.isEmpty() && bytes > most.most()) {
          return new ListPage<>(rows, Optional.of(rows.getLast().line()));
        }
        rows.add(row);
      }
      if (found.size() < wanted || rows.size() > limit) {
        return ListPage.of(rows, limit, Row::line);
      }
      last = rows.getLast().line();
    }
  }

  private List<Row> some(WorkTable table, long after, int count) {
    SqlFragment select =
        SqlFragment.of("select %s from ".formatted(WorkTableSql.columnList(table.structure())))
            .then(WorkTableSql.source(table))
            .then(" where line > ? order by line limit ?", after, count);
    return sql.list(select, row -> row(row, table));
  }

  private static Row row(SqlRow row, WorkTable table) {
    ValueType keyType =
        table.structure().population().map(of -> of.keyType()).orElse(ValueType.INTEGER);
    List<@Nullable Object> values = new ArrayList<>();
    int column = 3;
    for (Column shown : table.structure().columns()) {
      values.add(value(row, column++, shown.type()));
    }
    return new Row(row.number(WorkTableSql.LINE), value(row, 2, keyType), values);
  }

  private static @Nullable Object value(SqlRow row, int column, ValueType type) {
    Class<?> java =
        switch (type) {
          case TEXT, JSON -> String.class;
          case INTEGER -> Long.class;
          case DECIMAL -> BigDecimal.class;
          case BOOLEAN -> Boolean.class;
          case DATE -> LocalDate.class;
          case TIME -> LocalTime.class;
          case DATETIME -> Instant.class;
        };
    return row.value(column, java).orElse(null);
  }
}
