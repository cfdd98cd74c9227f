package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.sql.Sql;
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
    String counted =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.structure().population().orElseThrow().resource()))
            .values()
            .stream()
            .map(PostgresRunRecipients::distinct)
            .collect(Collectors.joining(" + "));
    sql.update("update tributary.run set people = %s where id = ?".formatted(counted), run.value());
  }

  private static String distinct(Collection<WorkTable> ofOneResource) {
    return ofOneResource.stream()
        .map(table -> "select %s from %s".formatted(WorkTableSql.KEY, WorkTableSql.source(table)))
        .collect(
            Collectors.joining(
                " union ",
                "(select count(*) from (select distinct %s from (".formatted(WorkTableSql.KEY),
                ") entered) people)"));
  }
}
