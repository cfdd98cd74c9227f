package dev.tributary.domain.activity.externalapi.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A hash of texts, by which tokens and pages are compared without keeping them. */
public final class PageHash {
  private static final int KEPT_BYTES = 16;

  private final MessageDigest digest;
  private long texts;

  public PageHash() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  /** Adds a text; its length keeps it apart from the next one. */
  public void add(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
    texts++;
  }

  /** Digits; empty when no text was added. Nothing can be added afterwards. */
  public String text() {
    return texts == 0 ? "" : HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), KEPT_BYTES));
  }

  static String of(String text) {
    PageHash hash = new PageHash();
    hash.add(text);
    return hash.text();
  }
}
