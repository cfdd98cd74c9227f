package dev.tributary.adapters.out.postgres.cache;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.adapters.sql.StatementFailed;
import dev.tributary.application.exchange.cache.CacheConfig;
import dev.tributary.application.exchange.cache.CacheKey;
import dev.tributary.application.exchange.cache.CacheWriter;
import dev.tributary.application.exchange.cache.CachedResponse;
import dev.tributary.application.exchange.cache.ResponseCache;
import dev.tributary.application.exchange.http.ResponseHeader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The rows of {@code tributary.cached_response}, with compressed bodies in chunks. */
@ApplicationScoped
public class PostgresResponseCache implements ResponseCache {
  /** As long a body that is being written or read may stay incomplete or retired. */
  private static final Duration GRACE = Duration.ofHours(1);

  private static final String FIND =
      """
      select id, status, headers, bytes, changed_at from tributary.cached_response
      where key = ? and state = 'CURRENT' order by changed_at desc, id limit 1
      """;
  private static final String BEGIN =
      """
      insert into tributary.cached_response (id, key, state, status, headers, changed_at)
      values (?, ?, 'WRITING', ?, ?::jsonb, ?)
      """;
  private static final String VALIDATED =
      """
      update tributary.cached_response set changed_at = greatest(changed_at, ?)
      where id = ? and state = 'CURRENT'
      """;
  private static final String REMOVE =
      """
      delete from tributary.cached_response where id = any (array(
        select id from tributary.cached_response
        where state <> 'CURRENT' and changed_at < ? order by changed_at limit ?))
      """;

  /** Too old ones, too many, and those whose bytes are too many with those of newer ones. */
  private static final String RETIRE =
      """
      update tributary.cached_response set state = 'RETIRED', changed_at = ?
      where state = 'CURRENT' and id = any (array(
        select id
        from (select id, changed_at, row_number() over newest as place,
                sum(stored_bytes) over newest as with_newer
              from tributary.cached_response where state = 'CURRENT'
              window newest as (order by changed_at desc, id desc)) as e
        where changed_at < ? or place > ? or with_newer > ? order by changed_at limit ?))
      """;

  private static final Logger LOG = Logger.getLogger(PostgresResponseCache.class);

  private final Sql sql;
  private final HeaderJson json;
  private final CacheConfig limits;

  public PostgresResponseCache(DataSource dataSource, HeaderJson json, CacheConfig limits) {
    this.sql = new Sql(dataSource);
    this.json = json;
    this.limits = limits;
  }

  @Override
  public Optional<CachedResponse> find(CacheKey key) {
    return sql.first(FIND, this::response, key.hash());
  }

  @Override
  public InputStream body(CachedResponse response) {
    try {
      return new GZIPInputStream(new StoredChunks(sql, response.id()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public CacheWriter begin(CacheKey key, int status, List<ResponseHeader> headers, Instant now) {
    UUID id = UUID.randomUUID();
    try {
      sql.update(BEGIN, id, key.hash(), status, json.text(headers), now);
      return new UnfailingWriter(new StoredResponse(sql, id, key, limits.entryBytes()));
    } catch (StatementFailed unavailable) {
      LOG.warn("a response is not kept in the cache", unavailable);
      return CacheWriter.NOTHING;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void validated(CachedResponse response, Instant at) {
    try {
      sql.update(VALIDATED, at, response.id());
    } catch (StatementFailed unavailable) {
      LOG.warn("a response in the cache is not confirmed", unavailable);
    }
  }

  @Override
  public int removeSome(Instant now, CacheConfig bounds, int limit) {
    int removed = sql.update(REMOVE, now.minus(GRACE), limit);
    Instant oldest = now.minus(bounds.retention());
    int retired = sql.update(RETIRE, now, oldest, bounds.entries(), bounds.bytes(), limit);
    return removed + retired;
  }

  private CachedResponse response(SqlRow row) {
    return new CachedResponse(
        row.uuid("id"),
        row.integer("status"),
        json.headers(row.text("headers")),
        row.number("bytes"),
        row.instant("changed_at"));
  }
}
