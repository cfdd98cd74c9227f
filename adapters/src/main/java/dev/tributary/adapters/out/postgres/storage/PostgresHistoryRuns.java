package dev.tributary.adapters.out.postgres.storage;

import dev.tributary.adapters.out.postgres.run.RunRemoval;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.storage.HistoryRuns;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds old runs in the order of their ids, which is that of their beginnings. */
@ApplicationScoped
public class PostgresHistoryRuns implements HistoryRuns {
  private static final String OLDEST =
      """
      select id from tributary.run r
      where ended_at < ? and state <> 'FAILED'
        and not exists (select from tributary.remote_job j where j.run_id = r.id)
      order by id limit ? for update skip locked
      """;

  /** A run that was executed again has ended later. */
  private static final String WITH_INTERIM_RESULTS =
      """
      select id from tributary.run
      where workflow = ? and ended_at < ? and state <> 'FAILED'
        and (interim_removed_at is null or interim_removed_at < ended_at)
      order by id limit ?
      """;

  private static final String REMOVED =
      "update tributary.run set interim_removed_at = ? where id = ?";

  private final Sql sql;

  public PostgresHistoryRuns(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public List<RunId> oldest(Instant time, int limit) {
    return sql.list(OLDEST, row -> new RunId(row.uuid("id")), time, limit);
  }

  @Override
  public void remove(List<RunId> runs) {
    sql.first(
        RunRemoval.OF_RUNS,
        row -> row.integer("purged"),
        (Object) runs.stream().map(RunId::value).toArray(UUID[]::new));
  }

  @Override
  public List<RunId> oldestWithInterimResults(String workflow, Instant time, int limit) {
    return sql.list(WITH_INTERIM_RESULTS, row -> new RunId(row.uuid("id")), workflow, time, limit);
  }

  @Override
  public void interimResultsRemoved(RunId run, Instant now) {
    sql.update(REMOVED, now, run.value());
  }
}
