package dev.tributary.application.account;

import dev.tributary.domain.account.AccountName;
import java.util.List;

/** Finds what uses an account. */
public interface AccountUsers {
  /** The names of workflows whose draft or newest revision names the account, in order. */
  List<String> of(AccountName name);
}
