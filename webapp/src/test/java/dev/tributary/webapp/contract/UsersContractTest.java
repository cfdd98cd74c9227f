package dev.tributary.webapp.contract;

import dev.tributary.application.access.Users;
import dev.tributary.application.access.UsersContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class UsersContractTest extends UsersContract {
  @Inject Users users;
  @Inject RolledBack transaction;

  @BeforeEach
  void begin() {
    transaction.begin("tributary.person");
  }

  @AfterEach
  void rollBack() {
    transaction.rollBack();
  }

  @Override
  protected Users users() {
    transaction.forgetRead();
    return users;
  }
}
