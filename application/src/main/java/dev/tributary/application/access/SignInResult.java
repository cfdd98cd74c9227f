package dev.tributary.application.access;

import dev.tributary.domain.access.User;
import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignInResult {
  /** Name and password belong together and the person may enter. */
  record Accepted(User user) implements SignInResult {}

  /** Which of the two was wrong is not told. */
  record Wrong() implements SignInResult {}

  /** Too many have failed; the password was not even looked at. */
  record TooMany(Duration retryAfter) implements SignInResult {}
}
