package dev.tributary.domain.account;

import dev.tributary.domain.account.Authentication.ApiKey;
import dev.tributary.domain.account.Authentication.Basic;
import dev.tributary.domain.account.Authentication.Bearer;
import dev.tributary.domain.account.Authentication.None;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.SecretCatalogue;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be set about the authentication of one account. */
final class AuthenticationRules {
  /** No control character, and no colon, which ends the user (RFC 7617, 2). */
  private static final Pattern USER = Pattern.compile("[^\\p{Cntrl}:]{1,255}");

  /** The name of a cookie is a token (RFC 6265, 4.1.1), that of a parameter any visible text. */
  private static final Pattern COOKIE = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,255}");

  private static final Pattern PARAMETER = Pattern.compile("[!-~]{1,255}");

  private static final Pattern PREFIX = Pattern.compile("[ -~]{0,255}");

  /** Credentials are objects with this member. */
  private static final String SECRET = ".secret";

  private final ExternalAccount account;
  private final SecretCatalogue secrets;
  private final AccountProblems problems;

  AuthenticationRules(ExternalAccount account, SecretCatalogue secrets, AccountProblems problems) {
    this.account = account;
    this.secrets = secrets;
    this.problems = problems;
  }

  void check(Authentication authentication) {
    switch (authentication) {
      case None _ -> {}
      case Basic basic -> check(basic);
      case Bearer(var token) -> required("authentication.bearer.token", token);
      case ApiKey key -> check(key);
    }
  }

  private void check(Basic basic) {
    if (basic.userSecret().isPresent()) {
      secret("authentication.basic.userSecret", basic.userSecret().get(), account.origins().all());
      if (!basic.user().isEmpty()) {
        problems.error("authentication.basic.user", AccountErrorCode.USER_TWICE);
      }
    } else if (!USER.matcher(basic.user()).matches()) {
      problems.error("authentication.basic.user", AccountErrorCode.USER_BAD);
    }
    basic
        .password()
        .ifPresent(name -> secret("authentication.basic.password", name, account.origins().all()));
  }

  private void check(ApiKey key) {
    String setting = "authentication.apiKey.name";
    switch (key.in()) {
      case HEADER -> checkHeader(setting, key.name());
      case QUERY -> checkName(setting, key.name(), PARAMETER);
      case COOKIE -> checkName(setting, key.name(), COOKIE);
    }
    checkName("authentication.apiKey.prefix", key.prefix(), PREFIX);
    required("authentication.apiKey.key", key.key());
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

  private void required(String setting, Optional<SecretName> name) {
    name.ifPresentOrElse(
        known -> secret(setting, known, account.origins().all()),
        () -> problems.error(setting + SECRET, AccountErrorCode.SECRET_UNNAMED));
  }

  /** It exists, and may be sent to each of {@code targets}. */
  private void secret(String setting, SecretName name, List<String> targets) {
    Optional<SecretOrigins> origins = secrets.origins(name);
    if (origins.isEmpty()) {
      problems.error(setting + SECRET, SecretErrorCode.UNKNOWN, name.value());
      return;
    }
    targets.stream()
        .filter(target -> !origins.get().allow(target))
        .findFirst()
        .ifPresent(
            target ->
                problems.error(
                    setting + SECRET,
                    SecretErrorCode.OTHER_ORIGIN,
                    name.value(),
                    target,
                    String.join(", ", origins.get().all())));
  }
}
