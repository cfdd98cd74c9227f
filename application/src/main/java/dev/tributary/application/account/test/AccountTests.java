package dev.tributary.application.account.test;

import dev.tributary.domain.account.AccountName;
import java.util.Optional;

/** The last test of each account; it is removed with its account. */
public interface AccountTests {
  /** Keeps it in place of the last one; the account exists. */
  void keep(AccountName account, AccountTest test);

  Optional<AccountTest> last(AccountName account);
}
