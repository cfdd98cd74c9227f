package dev.tributary.adapters.activity.externalapi.estimate;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.activity.externalapi.asynchronous.EndRequests;
import dev.tributary.application.activity.externalapi.estimate.EarlierCalls;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.estimate.KnownCalls.EarlierRun;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads a bounded sample of the exchanges of the last run. */
@ApplicationScoped
public class PostgresEarlierCalls implements EarlierCalls {
  private static final int SAMPLE = 1_000;

  private static final String LAST =
      """
      select avg(duration_micros)::bigint as micros, max(call) as last
      from (
        select activity, call, status, duration_micros from tributary.exchange
        where run_id = (
          select id from tributary.run where workflow = ? and ended_at is not null and test is null
          order by id desc limit 1)
        order by id desc limit ?) newest
      where activity = ? and call < ? and status between 200 and 299
      having count(duration_micros) > 0\
      """;

  private final Sql sql;

  public PostgresEarlierCalls(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public Optional<EarlierRun> last(WorkflowName workflow, ActivityId activity) {
    return sql.first(
        LAST,
        PostgresEarlierCalls::run,
        workflow.value(),
        SAMPLE,
        activity.value(),
        EndRequests.FIRST_CALL);
  }

  private static EarlierRun run(SqlRow row) {
    return new EarlierRun(Duration.of(row.number("micros"), ChronoUnit.MICROS), row.number("last"));
  }
}
