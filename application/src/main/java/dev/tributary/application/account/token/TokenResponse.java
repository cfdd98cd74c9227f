package dev.tributary.application.account.token;

import dev.tributary.domain.secret.Secret;
import java.time.Duration;
import java.util.Optional;

/** What an authorisation server decided. */
public sealed interface TokenResponse {
  /** The one type of tokens that calls can carry. */
  String BEARER = "Bearer";

  /**
   * A token (RFC 6749, 5.1).
   *
   * @param type as the server names it, such as {@code Bearer}
   * @param lifetime {@code expires_in}; empty where the server names none
   * @param refreshToken that replaces the one that was sent, where there is one
   */
  record Issued(
      Secret token, String type, Optional<Duration> lifetime, Optional<Secret> refreshToken)
      implements TokenResponse {
    /** A value that stands for a session. */
    static Issued session(Secret value, Duration age) {
      return new Issued(value, BEARER, Optional.of(age), Optional.empty());
    }
  }

  /**
   * No token (RFC 6749, 5.2).
   *
   * @param error the server's code, such as {@code invalid_client}; empty where it names none, and
   *     never longer than 100 characters
   */
  record Denied(int status, String error) implements TokenResponse {}
}
