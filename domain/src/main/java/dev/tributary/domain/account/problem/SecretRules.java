package dev.tributary.domain.account.problem;

import dev.tributary.domain.secret.SecretCatalogue;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which secrets an account may name; keeps those that are missing. */
public final class SecretRules {
  /** Credentials are objects with this member. */
  private static final String MEMBER = ".secret";

  private final SecretCatalogue secrets;
  private final AccountProblems problems;
  private final Set<SecretName> missing = new HashSet<>();

  public SecretRules(SecretCatalogue secrets, AccountProblems problems) {
    this.secrets = secrets;
    this.problems = problems;
  }

  /**
   * @param targets the origins that it is sent to
   */
  public void required(String setting, Optional<SecretName> name, List<String> targets) {
    name.ifPresentOrElse(
        known -> check(setting, known, targets),
        () -> problems.error(setting + MEMBER, AccountErrorCode.SECRET_UNNAMED));
  }

  /** It exists, and may be sent to each of {@code targets}. */
  public void check(String setting, SecretName name, List<String> targets) {
    Optional<SecretOrigins> origins = secrets.origins(name);
    if (origins.isEmpty()) {
      missing.add(name);
      problems.error(setting + MEMBER, SecretErrorCode.UNKNOWN, name.value());
      return;
    }
    targets.stream()
        .filter(target -> !origins.get().allow(target))
        .findFirst()
        .ifPresent(
            target ->
                problems.error(
                    setting + MEMBER,
                    SecretErrorCode.OTHER_ORIGIN,
                    name.value(),
                    target,
                    String.join(", ", origins.get().all())));
  }

  /** What was found about an account with these secrets, once all of them were checked. */
  public AccountFindings findings(Map<SecretName, List<String>> targets) {
    return new AccountFindings(problems.all(), targets, missing);
  }
}
