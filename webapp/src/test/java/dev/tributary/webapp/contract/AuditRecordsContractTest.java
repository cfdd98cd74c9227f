package dev.tributary.webapp.contract;

import dev.tributary.application.access.audit.AuditRecords;
import dev.tributary.application.access.audit.AuditRecordsContract;
import dev.tributary.application.access.audit.AuditTrail;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class AuditRecordsContractTest extends AuditRecordsContract {
  @Inject AuditRecords records;
  @Inject AuditTrail trail;
  @Inject RolledBack transaction;

  @BeforeEach
  void begin() {
    transaction.begin("tributary.audit");
  }

  @AfterEach
  void rollBack() {
    transaction.rollBack();
  }

  @Override
  protected AuditRecords records() {
    transaction.forgetRead();
    return records;
  }

  @Override
  protected AuditTrail trail() {
    return trail;
  }
}
