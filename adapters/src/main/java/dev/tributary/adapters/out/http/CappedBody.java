package dev.tributary.adapters.out.http;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** A body decompressed, and refused as soon as it is longer than one of its limits. */
final class CappedBody extends InputStream {
  private final ReceivedBody received;
  private final long limit;
  private final long compressedLimit;
  private @Nullable InputStream decoded;
  private long count;

  CappedBody(ReceivedBody received, long limit, long compressedLimit) {
    this.received = received;
    this.limit = limit;
    this.compressedLimit = compressedLimit;
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
      throw failed(ExchangeErrorCode.RESPONSE_TOO_LARGE, limit);
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
      throw failed(ExchangeErrorCode.CUT);
    } catch (IOException | IllegalArgumentException malformed) {
      throw failed(ExchangeErrorCode.ENCODING, "gzip");
    }
  }

  private InputStream decoder() throws IOException {
    String encoding = encoding();
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "", "identity" -> received;
      case "gzip", "x-gzip" -> gunzip();
      default -> throw failed(ExchangeErrorCode.ENCODING, encoding);
    };
  }

  /** No body at all is no gzip either, but an empty body. Members follow each other in a loop. */
  private InputStream gunzip() throws IOException {
    PushbackInputStream body = new PushbackInputStream(new Compressed(), 1);
    int first = body.read();
    if (first < 0) {
      return body;
    }
    body.unread(first);
    return GzipCompressorInputStream.builder()
        .setInputStream(body)
        .setDecompressConcatenated(true)
        .get();
  }

  private String encoding() {
    String header = received.response().getHeader("Content-Encoding");
    return header == null ? "" : header.strip();
  }

  private ExchangeFailed failed(ExchangeErrorCode code, Object... arguments) {
    int status = received.response().statusCode();
    return new ExchangeFailed(ExchangeFailure.afterResponse(status, code, arguments));
  }

  /** The body as it arrives: members without content cost bytes, too. */
  private final class Compressed extends InputStream {
    private long read;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int here = received.read(buffer, offset, length);
      read += Math.max(0, here);
      if (read > compressedLimit) {
        throw failed(ExchangeErrorCode.COMPRESSED_TOO_LARGE, compressedLimit);
      }
      return here;
    }
  }
}
