package dev.tributary.domain.account.authentication;

import dev.tributary.domain.account.place.ApiKeyPlace;
import dev.tributary.domain.account.place.CredentialPlace;
import dev.tributary.domain.account.session.LoginRequest;
import dev.tributary.domain.account.session.SessionValue;
import dev.tributary.domain.account.token.Assertion;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.secret.SecretName;
import java.time.Duration;
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
      case ClientCredentials _ -> AuthenticationKind.CLIENT_CREDENTIALS;
      case RefreshToken _ -> AuthenticationKind.REFRESH_TOKEN;
      case JwtAssertion _ -> AuthenticationKind.JWT_ASSERTION;
      case SessionLogin _ -> AuthenticationKind.SESSION_LOGIN;
    };
  }

  /** Where a request carries its credential; empty for none. */
  default Optional<CredentialPlace> place() {
    return switch (this) {
      case None _ -> Optional.empty();
      case Basic _ -> Optional.of(CredentialPlace.BASIC);
      case Bearer _, OAuthGrant _ -> Optional.of(CredentialPlace.BEARER);
      case ApiKey key -> Optional.of(new CredentialPlace(key.in(), key.name(), key.prefix()));
      case SessionLogin session ->
          Optional.of(new CredentialPlace(session.in(), session.name(), session.prefix()));
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

  /** With a token or a session that the account fetches and then uses while it lasts. */
  sealed interface TokenAuthentication extends Authentication {}

  /** With an access token of an authorisation server (RFC 6749). */
  sealed interface OAuthGrant extends TokenAuthentication {
    /** Where the token is asked for, and as whom. */
    TokenService service();
  }

  /** The token is the client's own (RFC 6749, 4.4). */
  record ClientCredentials(TokenService service) implements OAuthGrant {
    public static final ClientCredentials DEFAULT = new ClientCredentials(TokenService.DEFAULT);
  }

  /**
   * The token is that of a person who once agreed (RFC 6749, 6).
   *
   * @param token the first refresh token; what the server gives in its place is kept with the token
   */
  record RefreshToken(TokenService service, Optional<SecretName> token) implements OAuthGrant {
    public static final RefreshToken DEFAULT =
        new RefreshToken(TokenService.DEFAULT, Optional.empty());
  }

  /** The token is that of a service account, which signs what it asks for (RFC 7523, 2.1). */
  record JwtAssertion(TokenService service, Assertion assertion) implements OAuthGrant {
    public static final JwtAssertion DEFAULT =
        new JwtAssertion(TokenService.WITHOUT_CLIENT, Assertion.DEFAULT);
  }

  /**
   * A call logs in, and a value of its response signs later calls in.
   *
   * @param in where later calls carry the value
   * @param name of the header, the query parameter or the cookie
   * @param prefix text before the value
   * @param age after which the account logs in again, though no call was refused
   */
  record SessionLogin(
      LoginRequest login,
      SessionValue value,
      ApiKeyPlace in,
      String name,
      String prefix,
      Duration age)
      implements TokenAuthentication {
    public static final SessionLogin DEFAULT =
        new SessionLogin(
            LoginRequest.DEFAULT,
            SessionValue.DEFAULT,
            ApiKeyPlace.HEADER,
            "Authorization",
            "",
            Duration.ofMinutes(30));
  }
}
