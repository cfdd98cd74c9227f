package dev.tributary.webapp.contract;

import dev.tributary.application.account.ExternalAccounts;
import dev.tributary.application.account.ExternalAccountsContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class ExternalAccountsContractTest extends ExternalAccountsContract {
  @Inject ExternalAccounts accounts;
  @Inject RolledBack transaction;

  @BeforeEach
  void begin() {
    transaction.begin("tributary.account");
  }

  @AfterEach
  void rollBack() {
    transaction.rollBack();
  }

  @Override
  protected ExternalAccounts accounts() {
    transaction.forgetRead();
    return accounts;
  }
}
