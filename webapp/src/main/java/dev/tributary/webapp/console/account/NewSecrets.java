package dev.tributary.webapp.console.account;

import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.webapp.console.account.AccountPage.NewSecret;
import dev.tributary.webapp.form.PostedForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields for the values of the secrets that an account names and that do not exist yet. */
final class NewSecrets {
  /** Begins the names of the fields. */
  private static final String FIELD = "secret-value.";

  private NewSecrets() {}

  /** The secrets whose values the form takes, each once. */
  static List<NewSecret> asked(List<Problem> problems) {
    return problems.stream()
        .filter(NewSecrets::asks)
        .map(NewSecrets::name)
        .distinct()
        .map(name -> new NewSecret(name, FIELD + name))
        .toList();
  }

  /** Whether a value that the form takes removes the problem. */
  static boolean asks(Problem problem) {
    return problem.code().equals(SecretErrorCode.UNKNOWN.id()) && SecretName.isValid(name(problem));
  }

  private static String name(Problem problem) {
    return problem.message().arguments().getFirst().toString();
  }

  /** The values that were typed. */
  static Map<SecretName, Secret> typed(PostedForm typed) {
    Map<SecretName, Secret> values = new LinkedHashMap<>();
    for (String field : typed.fields().keySet()) {
      String name = field.startsWith(FIELD) ? field.substring(FIELD.length()) : "";
      String value = typed.text(field);
      if (SecretName.isValid(name) && !value.isEmpty()) {
        values.put(new SecretName(name), new Secret(value));
      }
    }
    return values;
  }
}
