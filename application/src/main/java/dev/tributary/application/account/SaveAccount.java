package dev.tributary.application.account;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.account.ExternalAccounts.StoredAccount;
import dev.tributary.application.secret.PutSecret;
import dev.tributary.domain.account.AccountRules;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.account.problem.AccountFindings;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saves an account after its validation, together with secrets that it needs, or none of them. */
@ApplicationScoped
public class SaveAccount {
  private final ExternalAccounts accounts;
  private final AccountRules rules;
  private final PutSecret putSecret;
  private final AuditRecorder changes;
  private final InstantSource clock;

  public SaveAccount(
      ExternalAccounts accounts,
      AccountRules rules,
      PutSecret putSecret,
      AuditRecorder changes,
      InstantSource clock) {
    this.accounts = accounts;
    this.rules = rules;
    this.putSecret = putSecret;
    this.changes = changes;
    this.clock = clock;
  }

  /** The result of a save. */
  public sealed interface SaveResult {}

  /** It is stored. */
  public record Saved() implements SaveResult {}

  /** Nothing was stored. */
  public record Rejected(List<Problem> problems) implements SaveResult {}

  /**
   * A new one.
   *
   * @param values of secrets that it names and that do not exist; each is created with the account,
   *     bound to where the account sends it
   * @throws dev.tributary.domain.problem.Conflict when the name is taken, or one of the secrets
   *     exists
   * @throws dev.tributary.domain.problem.Refused when one of the values cannot be stored
   */
  @Transactional
  public SaveResult create(ExternalAccount account, Map<SecretName, Secret> values) {
    AccountFindings found = rules.check(account);
    if (!found.savableWith(values.keySet())) {
      return new Rejected(found.problems());
    }
    accounts.add(account, clock.instant());
    changes.created("account", account.name().value(), AccountReport.of(account));
    createSecrets(found, values);
    return new Saved();
  }

  /**
   * In place of the one of its name; the same one keeps its version.
   *
   * @param seen the version that the caller read
   * @param values as of {@link #create}
   * @throws dev.tributary.domain.problem.Conflict when it was changed meanwhile, or one of the
   *     secrets exists
   * @throws dev.tributary.domain.problem.Refused when one of the values cannot be stored
   */
  @Transactional
  public SaveResult replace(ExternalAccount account, long seen, Map<SecretName, Secret> values) {
    StoredAccount before =
        accounts
            .stored(account.name())
            .orElseThrow(() -> new NotFound(AccountErrorCode.UNKNOWN, account.name().value()));
    AccountFindings found = rules.check(account);
    if (!found.savableWith(values.keySet())) {
      return new Rejected(found.problems());
    }
    if (!account.equals(before.account()) || seen != before.version()) {
      replace(before.account(), account, seen);
    }
    createSecrets(found, values);
    return new Saved();
  }

  private void replace(ExternalAccount before, ExternalAccount account, long seen) {
    accounts.replace(account, seen, clock.instant());
    changes.record(
        "changed",
        "account",
        account.name().value(),
        AccountReport.of(before),
        AccountReport.of(account));
  }

  /** After the account: what is thrown here rolls both back. */
  private void createSecrets(AccountFindings found, Map<SecretName, Secret> values) {
    values.forEach(
        (name, value) ->
            Optional.ofNullable(found.secrets().get(name))
                .map(targets -> SecretOrigins.of(List.copyOf(targets)))
                .ifPresent(origins -> putSecret.create(name, value, origins)));
  }
}
