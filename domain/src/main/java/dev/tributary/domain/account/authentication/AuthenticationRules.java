package dev.tributary.domain.account.authentication;

import dev.tributary.domain.account.authentication.Authentication.ApiKey;
import dev.tributary.domain.account.authentication.Authentication.Basic;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.authentication.Authentication.JwtAssertion;
import dev.tributary.domain.account.authentication.Authentication.None;
import dev.tributary.domain.account.authentication.Authentication.RefreshToken;
import dev.tributary.domain.account.authentication.Authentication.SessionLogin;
import dev.tributary.domain.account.place.PlaceRules;
import dev.tributary.domain.account.problem.AccountAddresses;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.account.problem.AccountProblems;
import dev.tributary.domain.account.problem.SecretRules;
import dev.tributary.domain.account.token.TokenRules;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be set about the authentication of an account. */
public final class AuthenticationRules {
  /** No control character, and no colon, which ends the user (RFC 7617, 2). */
  private static final Pattern USER = Pattern.compile("[^\\p{Cntrl}:]{1,255}");

  private final SecretRules secrets;
  private final PlaceRules places;
  private final TokenRules tokens;
  private final SessionRules sessions;
  private final AccountProblems problems;

  public AuthenticationRules(
      AccountAddresses addresses, SecretRules secrets, AccountProblems problems) {
    this.secrets = secrets;
    this.places = new PlaceRules(problems);
    this.tokens = new TokenRules(addresses, secrets, problems);
    this.sessions = new SessionRules(addresses, places, secrets, problems);
    this.problems = problems;
  }

  /**
   * @param origins that calls of the account go to
   */
  public void check(Authentication authentication, List<String> origins) {
    switch (authentication) {
      case None _ -> {}
      case Basic basic -> check(basic, origins);
      case Bearer(var token) -> secrets.required("authentication.bearer.token", token, origins);
      case ApiKey key -> check(key, origins);
      case ClientCredentials(var service) ->
          tokens.check("authentication.clientCredentials", service);
      case RefreshToken(var service, var token) -> {
        Optional<String> target = tokens.check("authentication.refreshToken", service);
        secrets.required("authentication.refreshToken.token", token, target.stream().toList());
      }
      case JwtAssertion(var service, var assertion) ->
          tokens.check("authentication.jwtAssertion", service, assertion);
      case SessionLogin session -> sessions.check(session);
    }
  }

  private void check(Basic basic, List<String> origins) {
    if (basic.userSecret().isPresent()) {
      secrets.check("authentication.basic.userSecret", basic.userSecret().get(), origins);
      if (!basic.user().isEmpty()) {
        problems.error("authentication.basic.user", AccountErrorCode.USER_TWICE);
      }
    } else if (!USER.matcher(basic.user()).matches()) {
      problems.error("authentication.basic.user", AccountErrorCode.USER_BAD);
    }
    basic
        .password()
        .ifPresent(name -> secrets.check("authentication.basic.password", name, origins));
  }

  private void check(ApiKey key, List<String> origins) {
    places.check("authentication.apiKey.name", key.in(), key.name());
    places.checkPrefix("authentication.apiKey.prefix", key.prefix());
    secrets.required("authentication.apiKey.key", key.key(), origins);
  }
}
