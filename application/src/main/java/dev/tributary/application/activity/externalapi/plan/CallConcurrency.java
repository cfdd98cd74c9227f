package dev.tributary.application.activity.externalapi.plan;

import dev.tributary.application.account.ExternalAccounts;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * How many calls of a plan are made at the same time: not more than its account allows, since a
 * call without a permit would wait and hold up the finished calls behind it.
 */
@ApplicationScoped
public class CallConcurrency {
  private final ExternalAccounts accounts;

  public CallConcurrency(ExternalAccounts accounts) {
    this.accounts = accounts;
  }

  /**
   * @param account that signs the calls in; empty for none
   */
  public int of(int planned, Optional<AccountName> account) {
    return account
        .flatMap(accounts::find)
        .map(ExternalAccount::limits)
        .map(limits -> Math.min(planned, limits.concurrency().orElse(planned)))
        .orElse(planned);
  }
}
