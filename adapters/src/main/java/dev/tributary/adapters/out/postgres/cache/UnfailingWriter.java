package dev.tributary.adapters.out.postgres.cache;

import dev.tributary.adapters.sql.StatementFailed;
import dev.tributary.application.exchange.cache.CacheWriter;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Gives up when the database fails: the call goes on, and its response is not kept. */
final class UnfailingWriter implements CacheWriter {
  private static final Logger LOG = Logger.getLogger(UnfailingWriter.class);

  private final CacheWriter writer;
  private boolean failed;

  UnfailingWriter(CacheWriter writer) {
    this.writer = writer;
  }

  private interface Write {
    void run() throws IOException;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    attempt(() -> writer.write(bytes, offset, length));
  }

  @Override
  public void complete() throws IOException {
    attempt(writer::complete);
  }

  /** Also after a failure: what is kept so far is of no use. */
  @Override
  public void close() throws IOException {
    failed = false;
    attempt(writer::close);
  }

  private void attempt(Write write) throws IOException {
    if (failed) {
      return;
    }
    try {
      write.run();
    } catch (StatementFailed unavailable) {
      failed = true;
      LOG.warn("a response is not kept in the cache", unavailable);
    }
  }
}
