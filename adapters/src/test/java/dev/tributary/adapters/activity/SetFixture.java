package dev.tributary.adapters.activity;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.resource.SeededResources;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** A database with profiles and work tables, for activities that are one statement. */
public final class SetFixture {
  private final DataSource dataSource = TestDatabase.create().dataSource();
  private long tables;

  public DataSource dataSource() {
    return dataSource;
  }

  public Resources resources() {
    return SeededResources.of(dataSource);
  }

  public ExpressionLanguage language() {
    return new ExpressionLanguage(ExpressionLimits.standard());
  }

  public StatementLimits limits() {
    return new StatementLimits(Duration.ofSeconds(20), Duration.ofSeconds(5), 262_144);
  }

  public void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** The rows of a query, each as its columns with bars between them. */
  public List<String> rows(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(rows.getString(i)));
        }
        all.add(String.join("|", cells));
      }
      return all;
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** All rows of a work table by line number: line, key, columns. */
  public List<String> rows(WorkTableId table) {
    return rows("select * from work.w%d order by line".formatted(table.value()));
  }

  /** An empty work table. */
  public WorkTable create(Outlet outlet, WorkTableStructure structure) {
    WorkTable table = new WorkTable(new WorkTableId(9_000 + ++tables), structure, 0);
    execute("create schema if not exists work");
    execute(
        "create table %s (%s)"
            .formatted(WorkTableSql.source(table), WorkTableSql.definition(structure)));
    return table;
  }

  /** A work table with {@code rows}, each the SQL values of line, key, columns. */
  public WorkTable filled(WorkTableStructure structure, String... rows) {
    WorkTable table = create(Outlet.OUT, structure);
    for (String row : rows) {
      execute(WorkTableSql.insertInto(table) + " values (" + row + ")");
    }
    return new WorkTable(table.id(), structure, rows.length);
  }

  /** What arrives from {@code activity}. */
  public static ActivityInput input(String activity, WorkTable table) {
    return new ActivityInput(new ActivityId(activity), Outlet.OUT, Optional.of(table));
  }
}
