package dev.tributary.adapters.out.postgres.worktable;

import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * SQL over sets that lie in their entry of the catalogue: an array of rows, each an array of the
 * texts of line, key, c1, …. As text, values of every type come back as they were.
 */
public final class InlineSql {
  /** A discarded set has no content; reading it fails, as reading a dropped table does. */
  private static final String CONTENT =
      "coalesce((select content from tributary.work_table where id = ?::bigint), 'null')";

  private InlineSql() {}

  /** The {@code FROM} item of a stored set. */
  static SqlFragment source(WorkTableStructure structure, long number) {
    return rows(structure, SqlFragment.of(CONTENT, number));
  }

  /** The {@code FROM} item of the rows in {@code content}, a JSON array. */
  static SqlFragment rows(WorkTableStructure structure, SqlFragment content) {
    String key =
        structure.population().map(of -> of.keyType()).map(WorkTableSql::sqlType).orElse("bigint");
    String values =
        IntStream.range(0, structure.columns().size())
            .mapToObj(
                i ->
                    ", (cells ->> %d)::%s as %s"
                        .formatted(
                            i + 2,
                            WorkTableSql.sqlType(structure.columns().get(i).type()),
                            WorkTableSql.column(i)))
            .collect(Collectors.joining());
    return SqlFragment.of(
            "(select (cells ->> 0)::bigint as %s, (cells ->> 1)::%s as %s%s from jsonb_array_elements("
                .formatted(WorkTableSql.LINE, key, WorkTableSql.KEY, values))
        .then(content)
        .then(") as stored (cells))");
  }

  /**
   * Common table expressions that store what {@code select} yields (line, key, c1, …): {@code name}
   * has {@code rows} and {@code bytes}.
   */
  public static SqlFragment store(String name, NewTable into, SqlFragment select) {
    return store(name, into, select, SqlFragment.of(""));
  }

  /** The same, if it is within {@code limits}: {@code <name>_stored} has a row if it is. */
  public static SqlFragment store(
      String name, NewTable into, SqlFragment select, InlineLimits limits) {
    return store(
        name,
        into,
        select,
        SqlFragment.of(
            " where rows <= ?::bigint and bytes <= ?::bigint", limits.rows(), limits.bytes()));
  }

  private static SqlFragment store(
      String name, NewTable into, SqlFragment select, SqlFragment condition) {
    return SqlFragment.of(
            "%s_cells as materialized (select line, array[%s] as cells from ("
                .formatted(name, texts(into.structure())))
        .then(select)
        .then(") numbered (%s)), ".formatted(WorkTableSql.columnList(into.structure())))
        .then(
            """
            %1$s as (
              select count(*) as rows, coalesce(sum(octet_length(cells::text)), 0) as bytes
              from %1$s_cells),
            %1$s_stored as (
              insert into tributary.work_table
                (id, run_id, task_id, outlet, structure, storage, state, content, created_at)
              select ?::bigint, ?::uuid, ?::bigint, ?::text, ?::jsonb, 'INLINE', 'STORED', (
                select coalesce(jsonb_agg(to_jsonb(cells) order by line), '[]') from %1$s_cells),
                now()
              from %1$s\
            """
                .formatted(name),
            into.id().value(),
            into.run().value(),
            into.task().value(),
            into.outlet().name(),
            StructureJson.write(into.structure()))
        .then(condition)
        .then(" returning id)");
  }

  private static String texts(WorkTableStructure structure) {
    return Stream.of(WorkTableSql.columnList(structure).split(", ", -1))
        .map(column -> column + "::text")
        .collect(Collectors.joining(", "));
  }
}
