package dev.tributary.adapters.out.postgres.exchange;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.exchange.recording.ExchangeReader;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the records of calls, newest first. */
@ApplicationScoped
public class PostgresExchangeReader implements ExchangeReader {
  /** An attempt is a retry because of the failure of the one before. */
  private static final String EXCHANGES =
      """
      select e.*,
        (select p.failure from tributary.exchange p
         where p.task_id = e.task_id and p.call = e.call and p.attempt = e.attempt - 1)
          as retry_reason
      from tributary.exchange e
      """;

  private static final String LIST =
      EXCHANGES
          + """
      where run_id = ? and (?::text is null or activity = ?) and (?::uuid is null or id < ?)
      order by id desc limit ?
      """;
  private static final String FIND = EXCHANGES + "where run_id = ? and id = ?";

  private final Sql sql;
  private final ExchangeJson json;

  public PostgresExchangeReader(DataSource dataSource, ExchangeJson json) {
    this.sql = new Sql(dataSource);
    this.json = json;
  }

  @Override
  public List<Exchange> list(
      RunId run, Optional<ActivityId> activity, Optional<ExchangeId> before, int limit) {
    Optional<String> only = activity.map(ActivityId::value);
    Optional<UUID> older = before.map(ExchangeId::value);
    return sql.list(LIST, this::exchange, run.value(), only, only, older, older, limit);
  }

  @Override
  public Optional<Exchange> find(RunId run, ExchangeId exchange) {
    return sql.first(FIND, this::exchange, run.value(), exchange.value());
  }

  private Exchange exchange(SqlRow row) {
    return new ExchangeRow(row, json).toDomain();
  }
}
