package dev.tributary.application.account.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.domain.account.ExternalAccount;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Identifies the settings that a token was fetched with; other settings need another token. */
final class AuthenticationHash {
  private AuthenticationHash() {}

  /** A hash of the authentication, in which secrets stand by name. */
  static String of(ExternalAccount account) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(account.authentication().toString().getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
