package dev.tributary.adapters.activity.subworkflow;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.activity.subworkflow.ParentRuns;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Follows the parents of runs in {@code tributary.run}. */
@ApplicationScoped
public class PostgresParentRuns implements ParentRuns {
  private static final String ANCESTRY =
      """
      with recursive chain (started_by, parent, number) as (
        select started_by, case when trigger_kind = 'PARENT_RUN' then origin_run end, 1
        from tributary.run where id = ?
        union all
        select chain.started_by, case when r.trigger_kind = 'PARENT_RUN' then r.origin_run end,
          chain.number + 1
        from chain join tributary.run r on r.id = chain.parent
        where chain.number < ?)
      select started_by, number from chain order by number desc limit 1
      """;

  private final Sql sql;

  public PostgresParentRuns(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public Ancestry of(RunId run, int most) {
    return sql.first(
            ANCESTRY,
            row -> new Ancestry(row.text("started_by"), row.integer("number")),
            run.value(),
            most)
        .orElseThrow();
  }
}
