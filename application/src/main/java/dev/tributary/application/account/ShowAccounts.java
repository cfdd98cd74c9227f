package dev.tributary.application.account;

import dev.tributary.application.account.ExternalAccounts.StoredAccount;
import dev.tributary.application.account.transport.AccountCertificates;
import dev.tributary.application.account.transport.CertificateEnd;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Shows which accounts there are and which workflows use them. */
@ApplicationScoped
public class ShowAccounts {
  private final ExternalAccounts accounts;
  private final AccountUsers users;
  private final AccountCertificates certificates;

  public ShowAccounts(
      ExternalAccounts accounts, AccountUsers users, AccountCertificates certificates) {
    this.accounts = accounts;
    this.users = users;
    this.certificates = certificates;
  }

  /**
   * An account with what uses it.
   *
   * @param users names of workflows
   * @param certificate when its certificates end; empty without any
   */
  public record KnownAccount(
      StoredAccount stored, List<String> users, Optional<CertificateEnd> certificate) {
    public AccountName name() {
      return stored.account().name();
    }
  }

  /** At most {@code limit} of them by name, after {@code after}. */
  @Transactional
  public List<KnownAccount> list(Optional<AccountName> after, int limit) {
    return accounts.list(after, limit).stream().map(this::known).toList();
  }

  /** The one of that name; throws {@link NotFound}. */
  @Transactional
  public KnownAccount one(AccountName name) {
    return accounts
        .stored(name)
        .map(this::known)
        .orElseThrow(() -> new NotFound(AccountErrorCode.UNKNOWN, name.value()));
  }

  private KnownAccount known(StoredAccount stored) {
    return new KnownAccount(
        stored, users.of(stored.account().name()), certificates.end(stored.account()));
  }
}
