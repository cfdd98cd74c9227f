package dev.tributary.application.activity.externalapi.editor;

import dev.tributary.application.account.ExternalAccounts;
import dev.tributary.application.account.ExternalAccounts.StoredAccount;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.activity.externalapi.editor.CallImportErrorCode;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
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
    List<ExternalAccount> fitting = new ArrayList<>();
    List<StoredAccount> batch =
        call.credentials().isEmpty() ? List.of() : accounts.list(Optional.empty(), BATCH);
    while (!batch.isEmpty()) {
      batch.stream().map(StoredAccount::account).filter(call::fits).forEach(fitting::add);
      batch = accounts.list(Optional.of(batch.getLast().account().name()), BATCH);
    }
    return fitting;
  }

  /**
   * The one that an author chooses for the call.
   *
   * @throws NotFound when there is none of that name
   * @throws Refused when it cannot sign the call in
   */
  @Transactional
  public ExternalAccount chosen(ImportedCall call, AccountName name) {
    ExternalAccount account =
        accounts
            .stored(name)
            .map(StoredAccount::account)
            .orElseThrow(() -> new NotFound(AccountErrorCode.UNKNOWN, name.value()));
    if (!call.fits(account)) {
      throw new Refused(CallImportErrorCode.ACCOUNT_UNFIT, name.value());
    }
    return account;
  }
}
