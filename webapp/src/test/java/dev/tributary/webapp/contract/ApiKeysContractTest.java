package dev.tributary.webapp.contract;

import dev.tributary.application.access.apikey.ApiKeys;
import dev.tributary.application.access.apikey.ApiKeysContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class ApiKeysContractTest extends ApiKeysContract {
  @Inject ApiKeys keys;
  @Inject RolledBack transaction;

  @BeforeEach
  void begin() {
    transaction.begin("tributary.api_key");
  }

  @AfterEach
  void rollBack() {
    transaction.rollBack();
  }

  @Override
  protected ApiKeys keys() {
    transaction.forgetRead();
    return keys;
  }
}
