package dev.tributary.adapters.out.postgres.exchange;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.exchange.recording.ExchangeUpkeep;
import dev.tributary.domain.exchange.ExchangeId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Removes exchanges in the order of their ids, which is that of their beginnings. */
@ApplicationScoped
public class PostgresExchangeUpkeep implements ExchangeUpkeep {
  private static final String REMOVE =
      """
      delete from tributary.exchange where id = any (array(
        select e.id from tributary.exchange e join tributary.run r on r.id = e.run_id
        where e.id <= ? and r.ended_at is not null and r.state <> 'FAILED'
        order by e.id limit ?))
      """;

  /** What the relation holds at most, free room included. */
  private static final String STORED =
      "select pg_total_relation_size('tributary.exchange') as bytes";

  /** The size of a stored column is known without reading what lies in the side table. */
  private static final String BEYOND =
      """
      select id
      from (select id, sum(
              pg_column_size(request_headers) + pg_column_size(request_head)
              + coalesce(pg_column_size(response_headers), 0)
              + coalesce(pg_column_size(response_head), 0) + pg_column_size(url) + 300)
              over (order by id desc) as with_newer
            from tributary.exchange) as e
      where with_newer > ? order by id desc limit 1
      """;

  private final Sql sql;

  public PostgresExchangeUpkeep(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public int removeBefore(Instant time, int limit) {
    return sql.update(REMOVE, firstId(time), limit);
  }

  /** The sum is made only when there may be too much. */
  @Override
  public Optional<ExchangeId> newestBeyond(long bytes) {
    long stored = sql.first(STORED, row -> row.number("bytes")).orElseThrow();
    return stored > bytes
        ? sql.first(BEYOND, row -> new ExchangeId(row.uuid("id")), bytes)
        : Optional.empty();
  }

  @Override
  public int removeUpTo(ExchangeId last, int limit) {
    return sql.update(REMOVE, last.value(), limit);
  }

  /** The lowest id of version 7 (RFC 9562, 5.7) of that time: its milliseconds come first. */
  private static UUID firstId(Instant time) {
    return new UUID(time.toEpochMilli() << 16, 0);
  }
}
