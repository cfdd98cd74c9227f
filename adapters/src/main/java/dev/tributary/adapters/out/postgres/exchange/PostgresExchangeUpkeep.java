package dev.tributary.adapters.out.postgres.exchange;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.exchange.recording.ExchangeUpkeep;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.secret.Secret;
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

  /** Headers whose values say nothing of a person. */
  private static final String PLAIN =
      "'accept', 'content-type', 'content-length', 'content-encoding', 'date', 'server',"
          + " 'idempotency-key', 'retry-after'";

  private static final String MASK =
      """
      update tributary.exchange e set
        personal = false,
        url = substring(url from '^[a-zA-Z]+://[^/?#]*') || '/' || m.mask,
        request_headers = coalesce(%1$s, '[]'),
        request_head = case when request_head = '' then '' else m.mask end,
        response_headers = case when response_headers = '[]' then '[]' else %2$s end,
        response_head = case when response_head <> '' then m.mask else response_head end
      from (select ?::text as mask) m
      where e.id = any (array(
        select id from tributary.exchange where personal and id <= ? order by id limit ?))
      """
          .formatted(masked("request_headers"), masked("response_headers"));

  private static String masked(String headers) {
    return """
    (select jsonb_agg(
              jsonb_build_array(header -> 0,
                case when lower(header ->> 0) in (%s) then header ->> 1 else m.mask end)
              order by number)
     from jsonb_array_elements(%s) with ordinality as h (header, number))\
    """
        .formatted(PLAIN, headers);
  }

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

  @Override
  public int maskBefore(Instant time, int limit) {
    return sql.update(MASK, Secret.MASK, firstId(time), limit);
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
