package dev.tributary.application.account;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.account.ExternalAccounts.StoredAccount;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Deletes an account that no workflow uses. */
@ApplicationScoped
public class DeleteAccount {
  private final ExternalAccounts accounts;
  private final AccountUsers users;
  private final AuditRecorder changes;

  public DeleteAccount(ExternalAccounts accounts, AccountUsers users, AuditRecorder changes) {
    this.accounts = accounts;
    this.users = users;
    this.changes = changes;
  }

  /**
   * @param seen the version that the caller read
   * @throws Conflict when it is in use or was changed meanwhile
   */
  @Transactional
  public void delete(AccountName name, long seen) {
    StoredAccount before =
        accounts
            .stored(name)
            .orElseThrow(() -> new NotFound(AccountErrorCode.UNKNOWN, name.value()));
    List<String> workflows = users.of(name);
    if (!workflows.isEmpty()) {
      throw new Conflict(AccountErrorCode.IN_USE, name.value(), String.join(", ", workflows));
    }
    accounts.remove(name, seen);
    changes.deleted("account", name.value(), AccountReport.of(before.account()));
  }
}
