package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.run.followup.OverdueRuns;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.RevisionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Finds overdue runs by a partial index. */
@ApplicationScoped
public class PostgresOverdueRuns implements OverdueRuns {
  private static final String TAKE =
      """
      update tributary.run set overdue_at = null
      where id = any (array(
        select id from tributary.run where overdue_at <= now()
        order by overdue_at limit 100 for no key update skip locked))
      returning id, revision_id
      """;

  private static final String TAKE_AGAIN =
      """
      update tributary.run set overdue_at = now() + make_interval(secs => ?)
      where id = ? and ended_at is null
      """;

  private final Sql sql;

  public PostgresOverdueRuns(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public List<OverdueRun> take() {
    return sql.list(
        TAKE,
        row -> new OverdueRun(new RunId(row.uuid("id")), new RevisionId(row.uuid("revision_id"))));
  }

  @Override
  public void takeAgain(RunId run, Duration after) {
    sql.update(TAKE_AGAIN, after.toMillis() / 1e3, run.value());
  }
}
