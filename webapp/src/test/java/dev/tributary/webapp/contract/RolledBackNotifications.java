package dev.tributary.webapp.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A contract of notifications of which each test has a transaction of its own. */
interface RolledBackNotifications {
  PostgresNotificationStores postgres();

  @BeforeEach
  default void begin() {
    postgres().begin();
  }

  @AfterEach
  default void rollBack() {
    postgres().rollBack();
  }
}
