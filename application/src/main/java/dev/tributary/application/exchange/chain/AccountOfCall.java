package dev.tributary.application.exchange.chain;

import dev.tributary.application.account.ExternalAccounts;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The account that a call names, as it is now. */
@ApplicationScoped
public class AccountOfCall {
  private final ExternalAccounts accounts;

  public AccountOfCall(ExternalAccounts accounts) {
    this.accounts = accounts;
  }

  Optional<ExternalAccount> of(OutgoingCall call) {
    return call.call().account().flatMap(accounts::find);
  }

  /**
   * After a wait.
   *
   * @throws ExchangeFailed when the account was disabled or deleted meanwhile
   */
  void requireUsable(AccountName name) {
    if (accounts.find(name).filter(ExternalAccount::enabled).isEmpty()) {
      throw new ExchangeFailed(
          ExchangeFailure.unsent(ExchangeErrorCode.ACCOUNT_DISABLED, name.value()));
    }
  }
}
