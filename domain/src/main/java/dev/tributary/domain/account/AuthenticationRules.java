package dev.tributary.domain.account;

import dev.tributary.domain.account.Authentication.ApiKey;
import dev.tributary.domain.account.Authentication.Basic;
import dev.tributary.domain.account.Authentication.Bearer;
import dev.tributary.domain.account.Authentication.ClientCredentials;
import dev.tributary.domain.account.Authentication.JwtAssertion;
import dev.tributary.domain.account.Authentication.None;
import dev.tributary.domain.account.Authentication.RefreshToken;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.problem.Refused;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be set about the authentication of an account. */
final class AuthenticationRules {
  /** No control character, and no colon, which ends the user (RFC 7617, 2). */
  private static final Pattern USER = Pattern.compile("[^\\p{Cntrl}:]{1,255}");

  /** The name of a cookie is a token (RFC 6265, 4.1.1), that of a parameter any visible text. */
  private static final Pattern COOKIE = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,255}");

  private static final Pattern PARAMETER = Pattern.compile("[!-~]{1,255}");

  private static final Pattern PREFIX = Pattern.compile("[ -~]{0,255}");

  private final SecretRules secrets;
  private final TokenRules tokens;
  private final AccountProblems problems;

  AuthenticationRules(SecretRules secrets, TokenRules tokens, AccountProblems problems) {
    this.secrets = secrets;
    this.tokens = tokens;
    this.problems = problems;
  }

  /**
   * @param origins that calls of the account go to
   */
  void check(Authentication authentication, List<String> origins) {
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
    String setting = "authentication.apiKey.name";
    switch (key.in()) {
      case HEADER -> checkHeader(setting, key.name());
      case QUERY -> checkName(setting, key.name(), PARAMETER);
      case COOKIE -> checkName(setting, key.name(), COOKIE);
    }
    checkName("authentication.apiKey.prefix", key.prefix(), PREFIX);
    secrets.required("authentication.apiKey.key", key.key(), origins);
  }

  private void checkHeader(String setting, String name) {
    try {
      var _ = new HeaderName(name);
    } catch (Refused refused) {
      problems.refused(setting, refused);
    }
  }

  private void checkName(String setting, String name, Pattern form) {
    if (!form.matcher(name).matches()) {
      problems.error(setting, AccountErrorCode.KEY_NAME_BAD, name);
    }
  }
}
