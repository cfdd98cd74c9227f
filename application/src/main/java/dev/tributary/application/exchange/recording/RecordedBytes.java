package dev.tributary.application.exchange.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.domain.exchange.RecordedBody;
import dev.tributary.domain.secret.SecretMask;
import java.io.ByteArrayOutputStream;

/**
 * Collects the beginning of a body that passes by, and counts the whole. It collects a little more
 * than is recorded, so that a secret across the cut is masked before it is cut.
 */
public final class RecordedBytes {
  private static final int BYTES_PER_CHAR = 4;

  private final SecretMask mask;
  private final int kept;
  private final int collected;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private long count;

  public RecordedBytes(SecretMask mask, int kept) {
    this.mask = mask;
    this.kept = kept;
    this.collected = kept + BYTES_PER_CHAR * mask.reach();
  }

  public void add(byte[] bytes, int offset, int length) {
    int room = Math.min(length, collected - head.size());
    if (room > 0) {
      head.write(bytes, offset, room);
    }
    count += length;
  }

  public long count() {
    return count;
  }

  /** The database stores no NUL in text. */
  public RecordedBody body() {
    String text = masked(head.toString(UTF_8)).replace('\0', '\uFFFD');
    return new RecordedBody(text.length() > kept ? text.substring(0, kept) : text, count);
  }

  /**
   * Masks shorten a text, so that what was last collected may be kept: for example half of a
   * secret.
   */
  private String masked(String text) {
    return count > head.size() ? mask.maskCut(withoutHalfCharacter(text)) : mask.mask(text);
  }

  private static String withoutHalfCharacter(String text) {
    return text.endsWith("\uFFFD") ? text.substring(0, text.length() - 1) : text;
  }
}
