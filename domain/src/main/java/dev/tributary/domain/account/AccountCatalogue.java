package dev.tributary.domain.account;

import java.util.Optional;

/** Finds external accounts. */
public interface AccountCatalogue {
  Optional<ExternalAccount> find(AccountName name);
}
