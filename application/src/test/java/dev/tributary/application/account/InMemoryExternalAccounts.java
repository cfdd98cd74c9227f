package dev.tributary.application.account;

import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.problem.Conflict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The accounts of one test. */
public final class InMemoryExternalAccounts implements ExternalAccounts {
  private final SortedMap<AccountName, StoredAccount> accounts = new TreeMap<>();

  @Override
  public Optional<StoredAccount> recent(AccountName name) {
    return stored(name);
  }

  @Override
  public Optional<StoredAccount> stored(AccountName name) {
    return Optional.ofNullable(accounts.get(name));
  }

  @Override
  public List<StoredAccount> list(Optional<AccountName> after, int limit) {
    return accounts.values().stream()
        .filter(stored -> after.isEmpty() || stored.account().name().compareTo(after.get()) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public void add(ExternalAccount account, Instant now) {
    if (accounts.containsKey(account.name())) {
      throw new Conflict(AccountErrorCode.NAME_TAKEN, account.name().value());
    }
    accounts.put(account.name(), new StoredAccount(account, 1, now));
  }

  @Override
  public void replace(ExternalAccount account, long seen, Instant now) {
    check(account.name(), seen);
    accounts.put(account.name(), new StoredAccount(account, seen + 1, now));
  }

  @Override
  public void remove(AccountName name, long seen) {
    check(name, seen);
    accounts.remove(name);
  }

  private void check(AccountName name, long seen) {
    if (stored(name).filter(stored -> stored.version() == seen).isEmpty()) {
      throw new Conflict(AccountErrorCode.CHANGED_MEANWHILE, name.value());
    }
  }
}
