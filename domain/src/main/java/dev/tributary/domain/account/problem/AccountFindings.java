package dev.tributary.domain.account.problem;

import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules found about an account.
 *
 * @param problems everything that is wrong, each at its setting; none when it can be saved
 * @param secrets those that it names, each with the origins that it is sent to
 * @param missing those of them that do not exist
 */
public record AccountFindings(
    List<Problem> problems, Map<SecretName, List<String>> secrets, Set<SecretName> missing) {
  public AccountFindings {
    problems = List.copyOf(problems);
    secrets = Map.copyOf(secrets);
    missing = Set.copyOf(missing);
  }

  /** Whether the account can be saved together with these secrets: all else is in order. */
  public boolean savableWith(Set<SecretName> created) {
    return created.containsAll(missing)
        && problems.stream()
            .allMatch(problem -> problem.code().equals(SecretErrorCode.UNKNOWN.id()));
  }
}
