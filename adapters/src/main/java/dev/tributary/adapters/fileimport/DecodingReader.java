package dev.tributary.adapters.fileimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes bytes and fails on what is no text, naming line and column. The JDK's own readers drop
 * what they decoded before a fault, so its place would be unknown.
 */
public final class DecodingReader extends Reader {
  private static final int BYTES = 64 * 1024;
  private static final int PAIR = 2;
  private static final int NONE = -1;

  private final InputStream in;
  private final boolean cut;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BYTES).limit(0);
  private boolean ended;
  private int second = NONE;
  private final LinePlace place = new LinePlace(1, false);

  /**
   * @param cut whether the bytes are only a beginning, which may end within a character
   */
  public DecodingReader(InputStream in, Charset charset, boolean cut) {
    this.in = in;
    this.cut = cut;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int count = decode(chars, offset, length);
    for (int i = offset; i < offset + count; i++) {
      place.pass(chars[i]);
    }
    return count;
  }

  /** Where the next character stands. */
  LinePlace place() {
    return place.copy();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private int decode(char[] chars, int offset, int length) throws IOException {
    if (second != NONE) {
      chars[offset] = (char) second;
      second = NONE;
      return 1;
    }
    CharBuffer out = CharBuffer.wrap(chars, offset, length);
    while (true) {
      CoderResult result = decoder.decode(bytes, out, ended && !cut);
      int count = out.position() - offset;
      if (count > 0) {
        return count;
      }
      if (result.isError()) {
        throw new MalformedText(place.line(), place.column());
      }
      if (result.isOverflow()) {
        return splitPair(chars, offset);
      }
      if (ended) {
        return NONE;
      }
      fill();
    }
  }

  /** Two characters for room of one: the second waits for the next read. */
  private int splitPair(char[] chars, int offset) {
    CharBuffer pair = CharBuffer.allocate(PAIR);
    decoder.decode(bytes, pair, ended && !cut);
    chars[offset] = pair.get(0);
    second = pair.get(1);
    return 1;
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = count < 0;
    bytes.position(bytes.position() + Math.max(count, 0));
    bytes.flip();
  }
}
