package dev.tributary.adapters.activity.externalapi.plan;

import dev.tributary.adapters.out.postgres.worktable.InlineSql;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.out.postgres.worktable.WorkTableStore;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.plan.DistinctRows;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Distinct rows by one statement; those of a small set are a small set. */
@ApplicationScoped
public class PostgresDistinctRows implements DistinctRows {
  private final Sql sql;
  private final StatementLimits limits;
  private final WorkTableStore store;

  public PostgresDistinctRows(DataSource dataSource, StatementLimits limits, WorkTableStore store) {
    this.sql = new Sql(dataSource);
    this.limits = limits;
    this.store = store;
  }

  @Override
  public WorkTable select(
      WorkTable rows, List<String> columns, NewTable into, ActivityContext context) {
    SqlFragment distinct = distinct(rows, columns);
    SqlFragment statement =
        switch (rows.storage()) {
          case INLINE ->
              SqlFragment.of("with ")
                  .then(InlineSql.store("kept", into, distinct))
                  .then(" select rows from kept");
          case TABLE -> {
            store.create(into);
            yield SqlFragment.of(
                    "with kept as (%s "
                        .formatted(WorkTableSql.insertInto(into.id(), into.structure())))
                .then(distinct)
                .then(" returning 1) select count(*) as rows from kept");
          }
        };
    long count =
        sql.within(limits.activity())
            .cancelledWith(context)
            .first(statement, row -> row.number("rows"))
            .orElseThrow();
    return into.filled(rows.storage(), count);
  }

  private static SqlFragment distinct(WorkTable rows, List<String> columns) {
    WorkTableStructure structure = rows.structure();
    String keys = keys(structure, columns).collect(Collectors.joining(", "));
    String others = WorkTableSql.columnList(structure).substring(WorkTableSql.LINE.length());
    return SqlFragment.of(
            "select row_number() over (order by line)%s from (select distinct on (%s) * from "
                .formatted(others, keys))
        .then(WorkTableSql.source(rows))
        .then(" arriving order by %s, line) chosen".formatted(keys));
  }

  private static Stream<String> keys(WorkTableStructure structure, List<String> columns) {
    return columns.isEmpty()
        ? Stream.concat(
            Stream.of(WorkTableSql.KEY),
            IntStream.range(0, structure.columns().size()).mapToObj(WorkTableSql::column))
        : columns.stream().map(name -> WorkTableSql.column(structure, name));
  }
}
