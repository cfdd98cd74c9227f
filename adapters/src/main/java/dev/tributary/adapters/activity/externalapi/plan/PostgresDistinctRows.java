package dev.tributary.adapters.activity.externalapi.plan;

import dev.tributary.adapters.out.postgres.resource.RowSource;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.plan.DistinctRows;
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

/** Distinct rows by one statement. */
@ApplicationScoped
public class PostgresDistinctRows implements DistinctRows {
  private final RowSelectionStore stored;
  private final Resources resources;

  public PostgresDistinctRows(RowSelectionStore stored, Resources resources) {
    this.stored = stored;
    this.resources = resources;
  }

  @Override
  public WorkTable select(
      WorkTable rows, List<ColumnReference> keys, NewTable into, ActivityContext context) {
    return stored.store(rows, distinct(rows, keys, into.structure()), into, context);
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
    return SqlFragment.of(
            "%s from (select distinct on (%s) * from (select %s.*%s from "
                .formatted(RowSelectionStore.numbered(into), by, RowSource.TABLE, copies))
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
