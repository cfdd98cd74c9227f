package dev.tributary.adapters.out.postgres.cache;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.exchange.cache.CacheKey;
import dev.tributary.application.exchange.cache.CacheWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Writes a body compressed, in chunks, each in a short transaction of its own. */
final class StoredResponse implements CacheWriter {
  private static final int CHUNK = 64 * 1024;

  private static final String ADD =
      "insert into tributary.cached_chunk (response_id, number, bytes) values (?, ?, ?)";
  private static final String REMOVE = "delete from tributary.cached_response where id = ?";

  /** When two become current at the same time, the newer one is found. */
  private static final String COMPLETE =
      """
      update tributary.cached_response
      set state = case when id = ? then 'CURRENT' else 'RETIRED' end,
          bytes = case when id = ? then ? else bytes end,
          stored_bytes = case when id = ? then ? else stored_bytes end,
          changed_at = case when id = ? then changed_at else clock_timestamp() end
      where id = ? or (key = ? and state = 'CURRENT')
      """;

  private final Sql sql;
  private final UUID id;
  private final CacheKey key;
  private final long most;
  private final ByteArrayOutputStream chunk = new ByteArrayOutputStream(CHUNK);
  private final OutputStream compressed;
  private int chunks;
  private long bytes;
  private long stored;
  private boolean removed;
  private boolean complete;

  /**
   * @param id of the row of the response
   * @param most bytes of it, compressed
   */
  StoredResponse(Sql sql, UUID id, CacheKey key, long most) throws IOException {
    this.sql = sql;
    this.id = id;
    this.key = key;
    this.most = most;
    this.compressed = new GZIPOutputStream(chunk, CHUNK);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    if (removed) {
      return;
    }
    compressed.write(source, offset, length);
    bytes += length;
    if (chunk.size() >= CHUNK) {
      store();
    }
  }

  @Override
  public void complete() throws IOException {
    compressed.close();
    if (!removed) {
      store();
    }
    if (!removed) {
      sql.update(COMPLETE, id, id, bytes, id, stored, id, id, key.hash());
      complete = true;
    }
  }

  @Override
  public void close() throws IOException {
    compressed.close();
    if (!complete && !removed) {
      remove();
    }
  }

  private void store() {
    stored += chunk.size();
    if (stored > most) {
      remove();
    } else {
      sql.update(ADD, id, chunks++, chunk.toByteArray());
      chunk.reset();
    }
  }

  private void remove() {
    removed = true;
    chunk.reset();
    sql.update(REMOVE, id);
  }
}
