package dev.tributary.adapters.activity.externalapi.json;

import dev.tributary.application.activity.externalapi.mapping.JsonBody;
import dev.tributary.application.activity.externalapi.mapping.ResponseBody;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.fileimport.file.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The text of a response. It is unpacked when its first bytes are those of gzip or zip, whatever
 * its head declares: many exports are files that were packed before.
 */
final class UnpackedBody extends InputStream {
  private static final int HEAD = 4;
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final InputStream unpacked;
  private final String packing;
  private final long most;
  private long count;

  private UnpackedBody(InputStream unpacked, String packing, long most) {
    this.unpacked = unpacked;
    this.packing = packing;
    this.most = most;
  }

  static JsonBody of(ResponseBody body) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(body.bytes(), HEAD);
    byte[] head = head(bytes);
    if (begins(head, GZIP)) {
      return text(unpacked("gzip", () -> gunzip(bytes), body.mostBytes()), body.charset());
    }
    if (begins(head, ZIP)) {
      ZipInputStream archive = new ZipInputStream(bytes);
      return text(unpacked("zip", () -> new OnlyEntry(archive), body.mostBytes()), body.charset());
    }
    return marked(bytes, head, body.charset());
  }

  /** Opens a packed stream, whose head may be broken. */
  @FunctionalInterface
  private interface Opening {
    InputStream open() throws IOException;
  }

  private static UnpackedBody unpacked(String packing, Opening opening, long most) {
    try {
      return new UnpackedBody(opening.open(), packing, most);
    } catch (IOException | IllegalArgumentException broken) {
      throw new ResponseRejected(ExternalApiErrorCode.PACKING_BROKEN, packing);
    }
  }

  private static JsonBody text(UnpackedBody body, Charset declared) throws IOException {
    PushbackInputStream text = new PushbackInputStream(body, HEAD);
    return marked(text, head(text), declared);
  }

  /** A byte order mark decides before what the head of the response declares. */
  private static JsonBody marked(InputStream text, byte[] head, Charset declared)
      throws IOException {
    Optional<TextEncoding> encoding = TextEncoding.marked(head);
    if (encoding.isEmpty()) {
      return new JsonBody(text, declared);
    }
    text.skipNBytes(encoding.get().markLength(head));
    return new JsonBody(text, encoding.get().charset());
  }

  private static byte[] head(PushbackInputStream bytes) throws IOException {
    byte[] head = bytes.readNBytes(HEAD);
    bytes.unread(head);
    return head;
  }

  private static boolean begins(byte[] head, byte[] magic) {
    for (int i = 0; i < magic.length; i++) {
      if (head.length <= i || head[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static InputStream gunzip(InputStream bytes) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(bytes)
        .setDecompressConcatenated(true)
        .get();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = unpack(buffer, offset, (int) Math.min(length, most - count + 1));
    count += Math.max(0, read);
    if (count > most) {
      throw new ResponseRejected(ExchangeErrorCode.RESPONSE_TOO_LARGE, most);
    }
    return read;
  }

  private int unpack(byte[] buffer, int offset, int length) {
    try {
      return unpacked.read(buffer, offset, length);
    } catch (IOException | IllegalArgumentException broken) {
      throw new ResponseRejected(ExternalApiErrorCode.PACKING_BROKEN, packing);
    }
  }
}
