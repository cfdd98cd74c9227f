package dev.tributary.webapp.contract;

import dev.tributary.application.workflow.RevisionIds;
import dev.tributary.application.workflow.Workflows;
import dev.tributary.application.workflow.WorkflowsContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class WorkflowsContractTest extends WorkflowsContract {
  @Inject Workflows workflows;
  @Inject RevisionIds ids;
  @Inject RolledBack transaction;

  @BeforeEach
  void begin() {
    transaction.begin();
  }

  @AfterEach
  void rollBack() {
    transaction.rollBack();
  }

  @Override
  protected Workflows workflows() {
    transaction.forgetRead();
    return workflows;
  }

  @Override
  protected RevisionIds ids() {
    return ids;
  }
}
