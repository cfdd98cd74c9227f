package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.run.RunRecipients;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Counts the distinct keys of each resource inside the database. */
@ApplicationScoped
public class PostgresRunRecipients implements RunRecipients {
  private final Sql sql;

  public PostgresRunRecipients(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public void count(RunId run, List<WorkTable> entries) {
    SqlFragment counted =
        SqlFragment.join(
            " + ",
            entries.stream()
                .collect(
                    Collectors.groupingBy(
                        entry -> entry.structure().population().orElseThrow().resource()))
                .values()
                .stream()
                .map(PostgresRunRecipients::distinct)
                .toList());
    sql.update(
        SqlFragment.of("update tributary.run set people = ")
            .then(counted)
            .then(" where id = ?", run.value()));
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
