package dev.tributary.application.account;

import dev.tributary.domain.account.AccountCatalogue;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The stored external accounts. {@link #find} is {@link #recent}; writing methods take part in the
 * caller's transaction.
 */
public interface ExternalAccounts extends AccountCatalogue {
  @Override
  default Optional<ExternalAccount> find(AccountName name) {
    return recent(name).map(StoredAccount::account);
  }

  /**
   * The account of that name with its version, at most a second behind. A later call on this node
   * never gives an earlier version.
   */
  Optional<StoredAccount> recent(AccountName name);

  /** The account of that name with its version. */
  Optional<StoredAccount> stored(AccountName name);

  /** At most {@code limit} of them by name, after {@code after}. */
  List<StoredAccount> list(Optional<AccountName> after, int limit);

  /** Adds an account; a name that exists is refused with {@code NAME_TAKEN}. */
  void add(ExternalAccount account, Instant now);

  /** Replaces the account of that name; refused unless it still has this version. */
  void replace(ExternalAccount account, long seen, Instant now);

  /** Removes it; refused unless it still has this version. */
  void remove(AccountName name, long seen);

  /**
   * A stored account.
   *
   * @param version 1 at first, one more after each change
   */
  record StoredAccount(ExternalAccount account, long version, Instant updatedAt) {}
}
