package dev.tributary.application.activity.externalapi.editor;

import dev.tributary.application.account.ExternalAccounts;
import dev.tributary.application.account.ExternalAccounts.StoredAccount;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.activity.externalapi.editor.CallImportErrorCode;
import dev.tributary.domain.activity.externalapi.editor.CarriedCredentials;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the external accounts that can sign an imported call in. */
@ApplicationScoped
public class FittingAccounts {
  private static final int BATCH = 200;

  private final ExternalAccounts accounts;

  public FittingAccounts(ExternalAccounts accounts) {
    this.accounts = accounts;
  }

  /** All of them, by name; none for a call without credentials. */
  @Transactional
  public List<ExternalAccount> of(ImportedCall call) {
    CarriedCredentials credentials = call.credentials();
    List<ExternalAccount> fitting = new ArrayList<>();
    List<StoredAccount> batch =
        credentials.places().isEmpty() ? List.of() : accounts.list(Optional.empty(), BATCH);
    while (!batch.isEmpty()) {
      batch.stream().map(StoredAccount::account).filter(credentials::fit).forEach(fitting::add);
      batch = accounts.list(Optional.of(batch.getLast().account().name()), BATCH);
    }
    return fitting;
  }

  /**
   * The settings of the call in place of others, whose account stays only where the call needs it.
   */
  @Transactional
  public CallSettings over(ImportedCall call, CallSettings settings) {
    CallSettings calling = call.over(settings);
    boolean kept =
        settings
            .account()
            .flatMap(accounts::stored)
            .filter(stored -> call.credentials().need(stored.account()))
            .isPresent();
    return kept ? calling : calling.withoutAccount();
  }

  /**
   * The one that an author chooses for a call with these credentials.
   *
   * @throws NotFound when there is none of that name
   * @throws Refused when it cannot sign the call in
   */
  @Transactional
  public ExternalAccount chosen(CarriedCredentials credentials, String name) {
    ExternalAccount account =
        Optional.of(name)
            .filter(AccountName::isValid)
            .map(AccountName::new)
            .flatMap(accounts::stored)
            .map(StoredAccount::account)
            .orElseThrow(() -> new NotFound(AccountErrorCode.UNKNOWN, name));
    if (!credentials.fit(account)) {
      throw new Refused(CallImportErrorCode.ACCOUNT_UNFIT, name);
    }
    return account;
  }
}
