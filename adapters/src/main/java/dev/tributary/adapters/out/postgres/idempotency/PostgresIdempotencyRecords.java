package dev.tributary.adapters.out.postgres.idempotency;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.idempotency.IdempotencyRecords;
import dev.tributary.application.idempotency.RepeatableRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** The responses of {@code tributary.idempotency}. */
@ApplicationScoped
public class PostgresIdempotencyRecords implements IdempotencyRecords {
  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtextextended(? || ' ' || ?, 190)) as locked";
  private static final String FIND =
      """
      select request_hash, response from tributary.idempotency
      where sender = ? and key = ? and created_at >= ?
      """;
  private static final String STORE =
      """
      insert into tributary.idempotency (sender, key, request_hash, response, created_at)
      values (?, ?, ?, ?, ?)
      on conflict (sender, key) do update set request_hash = excluded.request_hash,
        response = excluded.response, created_at = excluded.created_at
      """;

  private static final String REMOVE =
      """
      delete from tributary.idempotency where ctid = any (array(
        select ctid from tributary.idempotency where created_at < ?
        order by created_at limit ? for update skip locked))
      """;

  private final Sql sql;

  public PostgresIdempotencyRecords(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /** An advisory lock: a row to lock exists only after the first commit. */
  @Override
  public boolean lock(String sender, String key) {
    return sql.first(LOCK, row -> row.isTrue("locked"), sender, key).orElseThrow();
  }

  @Override
  public Optional<IdempotencyRecord> find(String sender, String key, Instant since) {
    return sql.first(
        FIND,
        row -> new IdempotencyRecord(row.text("request_hash"), row.text("response")),
        sender,
        key,
        since);
  }

  @Override
  public void store(String sender, RepeatableRequest request, String response, Instant now) {
    sql.update(STORE, sender, request.key(), request.hash(), response, now);
  }

  @Override
  public int removeBefore(Instant instant, int limit) {
    return sql.update(REMOVE, instant, limit);
  }
}
