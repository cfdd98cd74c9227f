package dev.tributary.webapp.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.postgresql.PGConnection;

/** Turns a response into rows by one thread of Jackson and one of COPY; nothing is checked. */
final class BarePipeline {
  private BarePipeline() {}

  /** How many rows {@code copy} took in. */
  static long run(String address, Connection connection, String copy) throws Exception {
    BlockingQueue<Batch> full = new ArrayBlockingQueue<>(1);
    Thread parser = Thread.ofPlatform().start(() -> parse(address, full));
    long copied = 0;
    for (Batch batch = full.take(); batch.length > 0; batch = full.take()) {
      copied +=
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(copy, new ByteArrayInputStream(batch.bytes, 0, batch.length), 1 << 16);
    }
    parser.join();
    return copied;
  }

  /** Whole rows as COPY text; of length 0 at the end. */
  private static final class Batch {
    private final byte[] bytes;
    private final int length;

    private Batch(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
    }
  }

  private static void parse(String address, BlockingQueue<Batch> full) {
    try (InputStream body = opened(address);
        JsonParser parser = new JsonFactory().createParser(body)) {
      Batches out = new Batches(full);
      long line = 0;
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_OBJECT
            && parser.getParsingContext().getNestingDepth() == 3) {
          out.ascii(Long.toString(++line));
          out.ascii("\t\\N");
        } else if (parser.currentToken().isScalarValue()) {
          out.tab();
          out.value(parser);
        } else if (parser.currentToken() == JsonToken.END_OBJECT
            && parser.getParsingContext().getNestingDepth() == 2) {
          out.endRow();
        }
      }
      out.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static InputStream opened(String address) throws IOException {
    var connection = (HttpURLConnection) URI.create(address + "/rows").toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
    return connection.getInputStream();
  }

  /** Buffers of some megabytes, as the program's own. */
  private static final class Batches {
    private static final int SIZE = 4 * 1024 * 1024;
    private static final int LONGEST_ROW = 4 * 1024;

    private final BlockingQueue<Batch> full;
    private byte[] bytes = new byte[SIZE + LONGEST_ROW];
    private int length;

    Batches(BlockingQueue<Batch> full) {
      this.full = full;
    }

    void ascii(String text) {
      for (int i = 0; i < text.length(); i++) {
        bytes[length++] = (byte) text.charAt(i);
      }
    }

    void tab() {
      bytes[length++] = '\t';
    }

    void value(JsonParser parser) throws IOException {
      char[] text = parser.getTextCharacters();
      int end = parser.getTextOffset() + parser.getTextLength();
      for (int i = parser.getTextOffset(); i < end; i++) {
        bytes[length++] = (byte) text[i];
      }
    }

    void endRow() throws InterruptedException {
      bytes[length++] = '\n';
      if (length >= SIZE) {
        hand();
      }
    }

    void end() throws InterruptedException {
      if (length > 0) {
        hand();
      }
      full.put(new Batch(new byte[0], 0));
    }

    private void hand() throws InterruptedException {
      full.put(new Batch(bytes, length));
      bytes = new byte[SIZE + LONGEST_ROW];
      length = 0;
    }
  }
}
