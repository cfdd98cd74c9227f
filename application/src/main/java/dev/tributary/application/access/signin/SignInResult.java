package dev.tributary.application.access.signin;

import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.access.User;
import dev.tributary.domain.problem.Message;
import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignInResult {
  /** Name and password match and the user is enabled. */
  record Accepted(User user) implements SignInResult {}

  /** Does not distinguish an unknown name from a wrong password. */
  record Wrong() implements SignInResult {}

  /**
   * The password was not checked.
   *
   * @param reason takes the seconds as its argument
   */
  record TooMany(Duration retryAfter, AccessErrorCode reason) implements SignInResult {
    private static final Duration SOON = Duration.ofSeconds(1);

    /** Too many attempts with this name or from this address have failed. */
    public static TooMany failed(Duration retryAfter) {
      return new TooMany(retryAfter, AccessErrorCode.TOO_MANY_ATTEMPTS);
    }

    /** Too many passwords are being checked, with any name. */
    public static TooMany atOnce() {
      return new TooMany(SOON, AccessErrorCode.TOO_MANY_AT_ONCE);
    }

    /** In whole seconds, at least one: a wait that is almost over must not read as none. */
    public long seconds() {
      return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }

    public Message problem() {
      return reason.with(seconds());
    }
  }
}
