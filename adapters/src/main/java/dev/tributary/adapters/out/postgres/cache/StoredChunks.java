package dev.tributary.adapters.out.postgres.cache;

import dev.tributary.adapters.sql.Sql;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** The stored bytes of a response, of which one chunk at a time is in memory. */
final class StoredChunks extends InputStream {
  private static final String CHUNK =
      "select bytes from tributary.cached_chunk where response_id = ? and number = ?";
  private static final String COUNT =
      "select count(*) as chunks from tributary.cached_chunk where response_id = ?";

  private final Sql sql;
  private final UUID response;
  private final long count;
  private int next;
  private InputStream chunk = InputStream.nullInputStream();

  StoredChunks(Sql sql, UUID response) {
    this.sql = sql;
    this.response = response;
    this.count = sql.first(COUNT, row -> row.number("chunks"), response).orElseThrow();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = chunk.read(bytes, offset, length);
    while (read < 0 && next < count) {
      chunk = new ByteArrayInputStream(chunk());
      read = chunk.read(bytes, offset, length);
    }
    return read;
  }

  private byte[] chunk() throws IOException {
    return sql.first(CHUNK, row -> row.bytes("bytes"), response, next++)
        .orElseThrow(() -> new IOException("a kept response was removed while it was read"));
  }
}
