package dev.tributary.domain.account.token;

import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.account.problem.AccountProblems;
import dev.tributary.domain.account.problem.SecretRules;
import dev.tributary.domain.value.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be set about assertions and the keys that sign them. */
final class AssertionRules {
  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final int MOST_CLAIMS = 50;
  private static final Pattern TEXT = Pattern.compile("\\P{Cntrl}{0,2000}");
  private static final Pattern NAME = Pattern.compile("[!-~]{1,255}");

  /** What the other settings decide. */
  private static final Set<String> RESERVED =
      Set.of("iss", "sub", "aud", "scope", "exp", "iat", "nbf", "jti");

  private final SecretRules secrets;
  private final AccountProblems problems;

  AssertionRules(SecretRules secrets, AccountProblems problems) {
    this.secrets = secrets;
    this.problems = problems;
  }

  /**
   * @param target the origin of the token endpoint, as far as it is known
   */
  void check(String start, Assertion assertion, List<String> target) {
    if (assertion.issuer().isBlank()) {
      problems.error(start + ".issuer", AccountErrorCode.ISSUER_MISSING);
    }
    checkText(start + ".issuer", assertion.issuer());
    checkText(start + ".subject", assertion.subject());
    checkText(start + ".audience", assertion.audience());
    checkText(start + ".scope", assertion.scope());
    if (assertion.lifetime().compareTo(SHORTEST) < 0
        || assertion.lifetime().compareTo(Assertion.LONGEST_LIFETIME) > 0) {
      problems.error(
          start + ".lifetime",
          AccountErrorCode.LIFETIME_BAD,
          DurationText.write(SHORTEST),
          DurationText.write(Assertion.LONGEST_LIFETIME));
    }
    checkClaims(start + ".claims", assertion.claims());
    check(start + ".signing", assertion.signing(), target);
  }

  void check(String start, SigningKey signing, List<String> target) {
    secrets.required(start + ".key", signing.key(), target);
    signing.certificate().ifPresent(name -> secrets.check(start + ".certificate", name, target));
    checkText(start + ".keyId", signing.keyId());
  }

  void checkText(String setting, String text) {
    if (!TEXT.matcher(text).matches()) {
      problems.error(setting, AccountErrorCode.TEXT_BAD);
    }
  }

  private void checkClaims(String setting, List<Assertion.Claim> claims) {
    if (claims.size() > MOST_CLAIMS) {
      problems.error(setting, AccountErrorCode.TOO_MANY_ROWS, MOST_CLAIMS);
    }
    for (int i = 0; i < claims.size(); i++) {
      String name = claims.get(i).name();
      if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
        problems.error("%s[%d].name".formatted(setting, i), AccountErrorCode.KEY_NAME_BAD, name);
      }
      checkText("%s[%d].value".formatted(setting, i), claims.get(i).value());
    }
  }
}
