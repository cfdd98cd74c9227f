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

/** Counts the accounts whose certificates last, end soon and have ended. */
@ApplicationScoped
public class CountCertificates {
  private static final int BATCH = 200;

  private final ExternalAccounts accounts;
  private final AccountCertificates certificates;

  public CountCertificates(ExternalAccounts accounts, AccountCertificates certificates) {
    this.accounts = accounts;
    this.certificates = certificates;
  }

  @Transactional
  public Map<CertificateState, Long> byState() {
    Map<CertificateState, Long> count = new EnumMap<>(CertificateState.class);
    List<StoredAccount> batch = accounts.list(Optional.empty(), BATCH);
    while (!batch.isEmpty()) {
      batch.stream()
          .flatMap(stored -> certificates.end(stored.account()).stream())
          .forEach(end -> count.merge(end.state(), 1L, Long::sum));
      AccountName last = batch.getLast().account().name();
      batch = accounts.list(Optional.of(last), BATCH);
    }
    return count;
  }
}
