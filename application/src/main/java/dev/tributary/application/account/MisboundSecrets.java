package dev.tributary.application.account;

import dev.tributary.application.secret.Secrets;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.SecretTargets;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.StoredSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds secrets that may not be sent where their accounts send them. */
@ApplicationScoped
public class MisboundSecrets {
  private final Secrets secrets;

  public MisboundSecrets(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * A secret that was bound to other origins after its account was saved.
   *
   * @param target the first origin that it may not be sent to
   */
  record Misbound(StoredSecret secret, String target) {
    /** With the origins, which are for those who may see accounts. */
    Message message() {
      return SecretErrorCode.OTHER_ORIGIN.with(
          secret.name().value(), target, String.join(", ", secret.origins().all()));
    }
  }

  /** Those of each account by name, over secrets that are read together. */
  @Transactional
  Map<AccountName, List<Misbound>> of(Collection<ExternalAccount> accounts) {
    Map<AccountName, Map<SecretName, List<String>>> targets =
        accounts.stream().collect(Collectors.toMap(ExternalAccount::name, SecretTargets::of));
    List<SecretName> names =
        targets.values().stream().flatMap(named -> named.keySet().stream()).distinct().toList();
    Map<SecretName, StoredSecret> stored =
        names.isEmpty()
            ? Map.of()
            : secrets.named(names).stream()
                .collect(Collectors.toMap(StoredSecret::name, Function.identity()));
    return targets.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> misbound(each.getValue(), stored)));
  }

  private static List<Misbound> misbound(
      Map<SecretName, List<String>> targets, Map<SecretName, StoredSecret> stored) {
    return targets.entrySet().stream()
        .flatMap(
            sent ->
                Optional.ofNullable(stored.get(sent.getKey())).stream()
                    .flatMap(secret -> misbound(secret, sent.getValue()).stream()))
        .sorted(Comparator.comparing(each -> each.secret().name().value()))
        .toList();
  }

  private static Optional<Misbound> misbound(StoredSecret secret, List<String> targets) {
    return targets.stream()
        .filter(target -> !secret.origins().allow(target))
        .findFirst()
        .map(target -> new Misbound(secret, target));
  }
}
