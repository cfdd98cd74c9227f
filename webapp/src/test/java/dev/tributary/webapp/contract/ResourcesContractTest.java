package dev.tributary.webapp.contract;

import dev.tributary.application.resource.Resources;
import dev.tributary.application.resource.ResourcesContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class ResourcesContractTest extends ResourcesContract {
  @Inject Resources resources;
  @Inject RolledBack transaction;

  @BeforeEach
  void begin() {
    transaction.begin("tributary.resource");
  }

  @AfterEach
  void rollBack() {
    transaction.rollBack();
  }

  @Override
  protected Resources resources() {
    transaction.forgetRead();
    return resources;
  }
}
