package dev.tributary.webapp.contract;

import dev.tributary.application.secret.Secrets;
import dev.tributary.application.secret.SecretsContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class SecretsContractTest extends SecretsContract {
  @Inject Secrets secrets;
  @Inject RolledBack transaction;

  @BeforeEach
  void begin() {
    transaction.begin(
        "tributary.secret", "tributary.notification_target", "tributary.signal_secret");
    addMasterKey(OLD_KEY);
    addMasterKey(NEW_KEY);
  }

  @AfterEach
  void rollBack() {
    transaction.rollBack();
  }

  @Override
  protected Secrets secrets() {
    transaction.forgetRead();
    return secrets;
  }

  private void addMasterKey(String fingerprint) {
    transaction.execute(
        "insert into tributary.master_key (fingerprint, since) values ('%s', now())"
            .formatted(fingerprint));
  }
}
