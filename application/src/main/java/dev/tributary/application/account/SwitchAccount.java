package dev.tributary.application.account;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.account.ExternalAccounts.StoredAccount;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;

/** Lets calls use an account, or stops them, whatever else is being edited about it. */
@ApplicationScoped
public class SwitchAccount {
  private final ExternalAccounts accounts;
  private final AuditRecorder changes;
  private final InstantSource clock;

  public SwitchAccount(ExternalAccounts accounts, AuditRecorder changes, InstantSource clock) {
    this.accounts = accounts;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional
  public void enable(AccountName name) {
    set(name, true, "enabled");
  }

  /** Calls that were sent before end by themselves; no further one is sent. */
  @Transactional
  public void disable(AccountName name) {
    set(name, false, "disabled");
  }

  private void set(AccountName name, boolean allowed, String action) {
    StoredAccount stored =
        accounts
            .stored(name)
            .orElseThrow(() -> new NotFound(AccountErrorCode.UNKNOWN, name.value()));
    if (stored.account().enabled() != allowed) {
      accounts.replace(stored.account().enabled(allowed), stored.version(), clock.instant());
      changes.record(action, "account", name.value(), Map.of(), Map.of("enabled", allowed));
    }
  }
}
