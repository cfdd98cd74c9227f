package dev.tributary.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * A credential of 256 random bits; returned once and stored as a hash only. A plain SHA-256
 * suffices: 2^256 values cannot be searched, so a slow hash and a salt would add nothing.
 */
public final class Token {
  private static final int BYTES = 32;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final String value;

  public Token(String value) {
    this.value = value;
  }

  /** A new one that starts with {@code prefix}, so that people and scanners recognise it. */
  public static Token random(String prefix, RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Token(prefix + BASE64.encodeToString(bytes));
  }

  /** The token itself, to be returned once. */
  public String reveal() {
    return value;
  }

  /** Its stored form: SHA-256 in hex. */
  public String hash() {
    return HexFormat.of().formatHex(sha256().digest(value.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return "••••••";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
