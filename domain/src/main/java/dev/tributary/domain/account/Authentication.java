package dev.tributary.domain.account;

import dev.tributary.domain.secret.SecretName;
import java.util.Optional;

/** How the calls of an account sign in. Every credential is the name of a secret. */
public sealed interface Authentication {
  /** Which of the ways it is. */
  default AuthenticationKind kind() {
    return switch (this) {
      case None _ -> AuthenticationKind.NONE;
      case Basic _ -> AuthenticationKind.BASIC;
      case Bearer _ -> AuthenticationKind.BEARER;
      case ApiKey _ -> AuthenticationKind.API_KEY;
    };
  }

  /** Not at all: the account only names origins. */
  record None() implements Authentication {}

  /**
   * User and password in each request (RFC 7617).
   *
   * @param user as text; empty where {@code userSecret} takes its place
   * @param password empty where the API wants none
   */
  record Basic(String user, Optional<SecretName> userSecret, Optional<SecretName> password)
      implements Authentication {
    public static final Basic DEFAULT = new Basic("", Optional.empty(), Optional.empty());
  }

  /** A token that does not change by itself (RFC 6750). */
  record Bearer(Optional<SecretName> token) implements Authentication {
    public static final Bearer DEFAULT = new Bearer(Optional.empty());
  }

  /**
   * A key in a place of its own.
   *
   * @param name of the header, the query parameter or the cookie
   * @param prefix text before the key, such as {@code "Token "}
   */
  record ApiKey(ApiKeyPlace in, String name, String prefix, Optional<SecretName> key)
      implements Authentication {
    public static final ApiKey DEFAULT =
        new ApiKey(ApiKeyPlace.HEADER, "X-Api-Key", "", Optional.empty());
  }
}
