package dev.tributary.adapters.activity.externalapi.plan;

import dev.tributary.adapters.out.postgres.resource.RowSource;
import dev.tributary.adapters.out.postgres.worktable.InlineSql;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.out.postgres.worktable.WorkTableStore;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.plan.DistinctRows;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.resource.Resources;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.expression.ColumnReference;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Distinct rows by one statement; those of a small set are a small set. */
@ApplicationScoped
public class PostgresDistinctRows implements DistinctRows {
  private final Sql sql;
  private final Resources resources;
  private final StatementLimits limits;
  private final WorkTableStore store;

  public PostgresDistinctRows(
      DataSource dataSource, Resources resources, StatementLimits limits, WorkTableStore store) {
    this.sql = new Sql(dataSource);
    this.resources = resources;
    this.limits = limits;
    this.store = store;
  }

  @Override
  public WorkTable select(
      WorkTable rows, List<ColumnReference> keys, NewTable into, ActivityContext context) {
    SqlFragment distinct = distinct(rows, keys, into.structure());
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

  private SqlFragment distinct(
      WorkTable rows, List<ColumnReference> keys, WorkTableStructure into) {
    List<ColumnReference> attributes =
        keys.stream().filter(PostgresDistinctRows::ofPeople).toList();
    Optional<Resource> people =
        attributes.isEmpty()
            ? Optional.empty()
            : rows.structure().population().flatMap(of -> resources.find(of.resource()));
    RowSource source = RowSource.of(rows, people);
    String copies =
        attributes.stream().map(key -> ", " + source.column(key)).collect(Collectors.joining());
    String columns = WorkTableSql.columnList(into);
    String by = keys(rows.structure(), keys, into);
    String others = columns.substring(WorkTableSql.LINE.length());
    return SqlFragment.of(
            "select row_number() over (order by line)%s from (select distinct on (%s) * from (select %s.*%s from "
                .formatted(others, by, RowSource.TABLE, copies))
        .then(source.from())
        .then(") arriving (%s) order by %s, line) chosen".formatted(columns, by));
  }

  private static boolean ofPeople(ColumnReference key) {
    return key.source().equals(Resource.SOURCE);
  }

  /** The columns that are compared, by their names in {@code into}. */
  private static String keys(
      WorkTableStructure rows, List<ColumnReference> keys, WorkTableStructure into) {
    Stream<String> names =
        keys.isEmpty()
            ? Stream.concat(
                Stream.of(WorkTableSql.KEY),
                IntStream.range(0, rows.columns().size()).mapToObj(WorkTableSql::column))
            : keys.stream().map(key -> WorkTableSql.column(into, key.column()));
    return names.collect(Collectors.joining(", "));
  }
}
