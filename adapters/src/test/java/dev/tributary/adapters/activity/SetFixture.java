package dev.tributary.adapters.activity;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.resource.SeededResources;
import dev.tributary.adapters.out.postgres.worktable.InlineLimits;
import dev.tributary.adapters.out.postgres.worktable.InlineSql;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.out.postgres.worktable.WorkTableStore;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.resource.Resources;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** A database with profiles and work tables, for activities that are one statement. */
public final class SetFixture {
  private static final AtomicLong NUMBERS = new AtomicLong(100_000);

  private final DataSource dataSource;
  private final Storage storage;
  private final InlineLimits inline;

  /** Sets of up to 1,000 rows are small. */
  public SetFixture() {
    this(Storage.INLINE);
  }

  /** All sets with rows are stored in that way. */
  public SetFixture(Storage storage) {
    this(TestDatabase.create().dataSource(), storage);
  }

  public SetFixture(DataSource dataSource, Storage storage) {
    this.dataSource = dataSource;
    this.storage = storage;
    this.inline = new InlineLimits(storage == Storage.INLINE ? 1_000 : 0, 262_144);
  }

  public WorkTableStore store() {
    return new WorkTableStore(dataSource, inline);
  }

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
  public List<String> rows(WorkTable table) {
    SqlFragment select =
        SqlFragment.of("select * from ")
            .then(WorkTableSql.source(table))
            .then(" rows order by " + WorkTableSql.LINE);
    int columns = table.structure().columns().size() + 2;
    return new Sql(dataSource).list(select, row -> text(row, columns));
  }

  private static String text(SqlRow row, int columns) {
    return IntStream.rangeClosed(1, columns)
        .mapToObj(column -> row.value(column, String.class).orElse("null"))
        .collect(Collectors.joining("|"));
  }

  /** A work table with {@code rows}, each the SQL values of line, key, columns. */
  public WorkTable filled(WorkTableStructure structure, String... rows) {
    NewTable table =
        new NewTable(
            new WorkTableId(NUMBERS.incrementAndGet()),
            new RunId(new UUID(0, 1)),
            new TaskId(1),
            Outlet.OUT,
            structure);
    if (storage == Storage.INLINE) {
      new Sql(dataSource).list(inline(table, rows), row -> row);
    } else {
      store().create(table);
      if (rows.length > 0) {
        execute(
            WorkTableSql.insertInto(table.id(), structure)
                + " values (%s)".formatted(String.join("), (", rows)));
      }
    }
    return table.filled(storage, rows.length);
  }

  private static SqlFragment inline(NewTable table, String... rows) {
    String typed = WorkTableSql.definition(table.structure()).replace(" NOT NULL", "");
    SqlFragment select =
        SqlFragment.of(
            "select %s from (values (%s)) given (%s)"
                .formatted(
                    typed.replaceAll("(\\w+) (\\w+)", "$1::$2"),
                    rows.length == 0 ? nulls(table) : String.join("), (", rows),
                    WorkTableSql.columnList(table.structure())));
    return SqlFragment.of("with ")
        .then(
            InlineSql.store(
                "given", table, rows.length == 0 ? select.then(" where false") : select))
        .then(" select 1");
  }

  private static String nulls(NewTable table) {
    return String.join(", ", Collections.nCopies(table.structure().columns().size() + 2, "null"));
  }

  /** What arrives from {@code activity}. */
  public static ActivityInput input(String activity, WorkTable table) {
    return new ActivityInput(new ActivityId(activity), Outlet.OUT, Optional.of(table));
  }
}
