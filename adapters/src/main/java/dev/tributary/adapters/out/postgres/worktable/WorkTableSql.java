package dev.tributary.adapters.out.postgres.worktable;

import dev.tributary.adapters.sql.NumberBlock;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How SQL names the rows of a work table. All SQL over work tables goes through here, so that their
 * storage can change without a change of any activity. No text of a person ever becomes part of
 * these names: columns are {@code c1}, {@code c2}, ….
 */
public final class WorkTableSql {
  /** The 1-based line number, {@code bigint}, unique in its table. */
  public static final String LINE = "line";

  /** The key of the population's resource; null in tables that are no population. */
  public static final String KEY = "key";

  /** The increment of the sequence. */
  private static final int NUMBERS = 50;

  private WorkTableSql() {}

  /** The numbers of tables. */
  static NumberBlock numbers(Sql sql) {
    return new NumberBlock(sql, "tributary.work_table_number", NUMBERS);
  }

  /** The {@code FROM} item: an expression with the columns line, key, c1, …. */
  public static SqlFragment source(WorkTable table) {
    return switch (table.storage()) {
      case INLINE -> InlineSql.source(table.structure(), table.id().value());
      case TABLE -> SqlFragment.of(name(table.id()));
    };
  }

  /** The table of a set that has one of its own. */
  public static String name(WorkTableId table) {
    return "work.w" + table.value();
  }

  /** The physical name of the column that people call {@code name}, {@code lineNum} included. */
  public static String column(WorkTableStructure structure, String name) {
    if (name.equals(WorkTableStructure.LINE_NUMBER)) {
      return LINE;
    }
    return column(
        IntStream.range(0, structure.columns().size())
            .filter(i -> structure.columns().get(i).name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no column '%s'".formatted(name))));
  }

  /** The physical name of the column at {@code index}, from 0. */
  public static String column(int index) {
    return "c" + (index + 1);
  }

  /** {@code INSERT INTO work.w7 (line, key, c1, c2)}; the caller adds the SELECT or VALUES. */
  public static String insertInto(WorkTableId table, WorkTableStructure structure) {
    return "INSERT INTO %s (%s)".formatted(name(table), columnList(structure));
  }

  /** {@code line, key, c1, c2}: the order in which rows are written, also by COPY. */
  public static String columnList(WorkTableStructure structure) {
    return Stream.concat(
            Stream.of(LINE, KEY),
            IntStream.range(0, structure.columns().size()).mapToObj(WorkTableSql::column))
        .collect(Collectors.joining(", "));
  }

  /** The statement that makes the table. */
  static String create(WorkTableId table, WorkTableStructure structure) {
    return "create table %s (%s, primary key (%s))"
        .formatted(name(table), definition(structure), LINE);
  }

  /** The column definitions of a new table. */
  public static String definition(WorkTableStructure structure) {
    String key = structure.population().map(p -> sqlType(p.keyType())).orElse("bigint");
    List<String> columns =
        IntStream.range(0, structure.columns().size())
            .mapToObj(i -> column(i) + " " + sqlType(structure.columns().get(i).type()))
            .toList();
    return Stream.concat(Stream.of(LINE + " bigint NOT NULL", KEY + " " + key), columns.stream())
        .collect(Collectors.joining(", "));
  }

  /** The PostgreSQL type that holds values of {@code type}. */
  public static String sqlType(ValueType type) {
    return switch (type) {
      case TEXT -> "text";
      case INTEGER -> "bigint";
      case DECIMAL -> "numeric";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case TIME -> "time";
      case DATETIME -> "timestamptz";
      case JSON -> "jsonb";
    };
  }
}
