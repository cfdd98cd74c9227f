package dev.tributary.application.account;

import dev.tributary.application.account.ExternalAccounts.StoredAccount;
import dev.tributary.application.account.transport.AccountCertificates;
import dev.tributary.application.account.transport.CertificateState;
import dev.tributary.domain.account.AccountName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the accounts whose certificates last, end soon and have ended, and those that warn. */
@ApplicationScoped
public class CountCertificates {
  private static final int BATCH = 200;

  private final ExternalAccounts accounts;
  private final AccountCertificates certificates;
  private final CredentialWarnings warnings;

  public CountCertificates(
      ExternalAccounts accounts, AccountCertificates certificates, CredentialWarnings warnings) {
    this.accounts = accounts;
    this.certificates = certificates;
    this.warnings = warnings;
  }

  /**
   * Numbers of accounts.
   *
   * @param warning those with a credential that ends soon, has ended or is to be renewed
   */
  public record Counts(Map<CertificateState, Long> certificates, long warning) {
    public static final Counts NONE = new Counts(Map.of(), 0);
  }

  @Transactional
  public Counts counts() {
    long warning = 0;
    Map<CertificateState, Long> count = new EnumMap<>(CertificateState.class);
    List<StoredAccount> batch = accounts.list(Optional.empty(), BATCH);
    while (!batch.isEmpty()) {
      batch.stream()
          .flatMap(stored -> certificates.end(stored.account()).stream())
          .forEach(end -> count.merge(end.state(), 1L, Long::sum));
      warning += warnings.occurring(batch.stream().map(StoredAccount::account).toList()).size();
      AccountName last = batch.getLast().account().name();
      batch = accounts.list(Optional.of(last), BATCH);
    }
    return new Counts(count, warning);
  }
}
