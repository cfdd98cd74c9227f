package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.domain.worktable.WorkTable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Counts recipients inside the database: the distinct keys of each resource. */
final class RecipientsSql {
  private RecipientsSql() {}

  /** An expression with the number of recipients in populations; at least one. */
  static SqlFragment count(List<WorkTable> populations) {
    return SqlFragment.join(
        " + ",
        populations.stream()
            .collect(
                Collectors.groupingBy(
                    table -> table.structure().population().orElseThrow().resource()))
            .values()
            .stream()
            .map(RecipientsSql::distinct)
            .toList());
  }

  private static SqlFragment distinct(Collection<WorkTable> ofOneResource) {
    List<SqlFragment> keys =
        ofOneResource.stream()
            .map(
                table ->
                    SqlFragment.of("select %s from ".formatted(WorkTableSql.KEY))
                        .then(WorkTableSql.source(table))
                        .then(" rows"))
            .toList();
    return SqlFragment.of(
            "(select count(*) from (select distinct %s from (".formatted(WorkTableSql.KEY))
        .then(SqlFragment.join(" union ", keys))
        .then(") entered) people)");
  }
}
