package dev.tributary.application.access;

import dev.tributary.domain.access.AccessCodes;
import dev.tributary.domain.access.User;
import dev.tributary.domain.problem.Message;
import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignInResult {
  /** Name and password belong together and the person may enter. */
  record Accepted(User user) implements SignInResult {}

  /** Which of the two was wrong is not told. */
  record Wrong() implements SignInResult {}

  /** Too many have failed; the password was not even looked at. */
  record TooMany(Duration retryAfter) implements SignInResult {
    /** In whole seconds, at least one: a wait that is almost over must not read as none. */
    public long seconds() {
      return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }

    public Message problem() {
      return AccessCodes.TOO_MANY_ATTEMPTS.with(seconds());
    }
  }
}
