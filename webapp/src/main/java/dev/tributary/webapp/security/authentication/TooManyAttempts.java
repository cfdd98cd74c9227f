package dev.tributary.webapp.security.authentication;

import dev.tributary.application.access.signin.SignInResult.TooMany;

/** Nothing was checked: too many attempts have failed. */
final class TooManyAttempts extends RuntimeException {
  private final transient TooMany result;

  TooManyAttempts(TooMany result) {
    super("too many failed attempts");
    this.result = result;
  }

  TooMany result() {
    return result;
  }
}
