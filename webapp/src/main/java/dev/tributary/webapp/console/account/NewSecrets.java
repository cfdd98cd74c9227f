package dev.tributary.webapp.console.account;

import dev.tributary.application.secret.PutSecret;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import dev.tributary.webapp.console.account.AccountPage.NewSecret;
import dev.tributary.webapp.form.PostedForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Sets the secrets that an account names and that do not exist yet, when their values were typed
 * into its form. A secret that exists is never changed.
 */
@ApplicationScoped
class NewSecrets {
  /** Begins the names of the fields with the values. */
  private static final String FIELD = "secret-value.";

  private final PutSecret putSecret;

  NewSecrets(PutSecret putSecret) {
    this.putSecret = putSecret;
  }

  /** The secrets whose values the form takes. */
  static List<NewSecret> asked(List<Problem> problems) {
    return missing(problems).stream().map(name -> new NewSecret(name, FIELD + name)).toList();
  }

  /** The names of the secrets that do not exist, each once. */
  private static List<String> missing(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.code().equals(SecretErrorCode.UNKNOWN.id()))
        .map(problem -> problem.message().arguments().getFirst().toString())
        .filter(SecretName::isValid)
        .distinct()
        .toList();
  }

  /**
   * Whether all secrets were set, since nothing else is wrong and each has a value.
   *
   * @param origins that they may be sent to
   */
  boolean set(List<Problem> problems, PostedForm typed, SecretOrigins origins) {
    List<String> missing = missing(problems);
    boolean complete =
        !missing.isEmpty()
            && problems.stream()
                .allMatch(problem -> problem.code().equals(SecretErrorCode.UNKNOWN.id()))
            && missing.stream().noneMatch(name -> typed.text(FIELD + name).isEmpty());
    if (complete) {
      missing.forEach(
          name ->
              putSecret.put(
                  new SecretName(name),
                  new Secret(typed.text(FIELD + name)),
                  Optional.of(origins)));
    }
    return complete;
  }
}
