package dev.tributary.application.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that identifies a request. */
final class Hashes {
  private Hashes() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
