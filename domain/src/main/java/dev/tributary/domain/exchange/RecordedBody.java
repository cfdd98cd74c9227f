package dev.tributary.domain.exchange;

/**
 * The beginning of a body, masked.
 *
 * @param bytes of the whole body as far as it was transferred, decompressed
 */
public record RecordedBody(String head, long bytes) {
  public static final RecordedBody NONE = new RecordedBody("", 0);

  /**
   * Whether the head is less than the body.
   *
   * @param kept bytes of a body that a record keeps at most
   */
  public boolean cut(int kept) {
    return bytes > kept;
  }
}
