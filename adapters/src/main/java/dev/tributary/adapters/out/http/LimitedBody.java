package dev.tributary.adapters.out.http;

import dev.tributary.application.exchange.ExchangeFailed;
import dev.tributary.domain.exchange.ExchangeCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A body decompressed, and refused as soon as it is longer than its limit. */
final class LimitedBody extends InputStream {
  private static final int BUFFER = 8 * 1024;

  private final ReceivedBody received;
  private final long limit;
  private @Nullable InputStream decoded;
  private long count;

  LimitedBody(ReceivedBody received, long limit) {
    this.received = received;
    this.limit = limit;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    int read = decode(buffer, offset, (int) Math.min(length, limit - count + 1));
    count += Math.max(0, read);
    if (count > limit) {
      throw failed(ExchangeCode.RESPONSE_TOO_LARGE, limit);
    }
    return read;
  }

  private int decode(byte[] buffer, int offset, int length) {
    try {
      if (decoded == null) {
        decoded = decoder();
      }
      return decoded.read(buffer, offset, length);
    } catch (EOFException cut) {
      throw failed(ExchangeCode.CUT);
    } catch (IOException malformed) {
      throw failed(ExchangeCode.ENCODING, "gzip");
    }
  }

  private InputStream decoder() throws IOException {
    String encoding = encoding();
    return switch (encoding) {
      case "", "identity" -> received;
      case "gzip", "x-gzip" -> gunzip();
      default -> throw failed(ExchangeCode.ENCODING, encoding);
    };
  }

  /** No body at all is no gzip either, but an empty body. */
  private InputStream gunzip() throws IOException {
    PushbackInputStream body = new PushbackInputStream(received, 1);
    int first = body.read();
    if (first < 0) {
      return body;
    }
    body.unread(first);
    return new GZIPInputStream(body, BUFFER);
  }

  private String encoding() {
    String header = received.response().getHeader("Content-Encoding");
    return header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
  }

  private ExchangeFailed failed(ExchangeCode code, Object... arguments) {
    int status = received.response().statusCode();
    return new ExchangeFailed(ExchangeFailure.answered(status, code, arguments));
  }
}
