package dev.tributary.application.account;

import dev.tributary.application.access.audit.Changes;
import dev.tributary.application.account.ExternalAccounts.StoredAccount;
import dev.tributary.domain.account.AccountRules;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;

/** Saves an account after its validation. */
@ApplicationScoped
public class SaveAccount {
  private final ExternalAccounts accounts;
  private final AccountRules rules;
  private final Changes changes;
  private final InstantSource clock;

  public SaveAccount(
      ExternalAccounts accounts, AccountRules rules, Changes changes, InstantSource clock) {
    this.accounts = accounts;
    this.rules = rules;
    this.changes = changes;
    this.clock = clock;
  }

  /** The result of a save. */
  public sealed interface SaveResult {}

  /** It is stored. */
  public record Saved() implements SaveResult {}

  /** Nothing was stored. */
  public record Rejected(List<Problem> problems) implements SaveResult {}

  /** A new one; a name that exists is refused. */
  @Transactional
  public SaveResult create(ExternalAccount account) {
    List<Problem> problems = rules.problems(account);
    if (!problems.isEmpty()) {
      return new Rejected(problems);
    }
    accounts.add(account, clock.instant());
    changes.created("account", account.name().value(), AccountReport.of(account));
    return new Saved();
  }

  /**
   * In place of the one of its name; the same one keeps its version.
   *
   * @param seen the version that the caller read
   * @throws dev.tributary.domain.problem.Conflict when it was changed meanwhile
   */
  @Transactional
  public SaveResult replace(ExternalAccount account, long seen) {
    StoredAccount before =
        accounts
            .stored(account.name())
            .orElseThrow(() -> new NotFound(AccountErrorCode.UNKNOWN, account.name().value()));
    List<Problem> problems = rules.problems(account);
    if (!problems.isEmpty()) {
      return new Rejected(problems);
    }
    if (account.equals(before.account()) && seen == before.version()) {
      return new Saved();
    }
    accounts.replace(account, seen, clock.instant());
    changes.record(
        "changed",
        "account",
        account.name().value(),
        AccountReport.of(before.account()),
        AccountReport.of(account));
    return new Saved();
  }
}
