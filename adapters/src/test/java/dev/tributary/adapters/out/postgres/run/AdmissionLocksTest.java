package dev.tributary.adapters.out.postgres.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.run.admission.Admissions.LockOutcome;
import dev.tributary.domain.workflow.WorkflowName;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The locks under which it is decided whether runs begin. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmissionLocksTest extends AdmittedRuns {
  private static final WorkflowName SECOND = new WorkflowName("admitted-second");

  @Test
  void the_lock_is_awaited_for_a_short_while() throws SQLException {
    try (Connection other = DATABASE.sessions().getConnection()) {
      other.setAutoCommit(false);
      assertThat(lockedSoon(other, FIRST.value())).isTrue();
      assertThat(admissions.lockSoon(SECOND)).isEqualTo(LockOutcome.LOCKED);
      assertThat(admissions.lockSoon(FIRST)).isEqualTo(LockOutcome.WORKFLOW_BUSY);

      try (Connection late = DATABASE.sessions().getConnection()) {
        late.setAutoCommit(false);
        assertThat(lockedSoon(late, FIRST.value())).isFalse();
        other.rollback();
        assertThat(lockedSoon(late, FIRST.value())).as("its transaction goes on").isTrue();
        assertThat(admissions.lockSoon(FIRST)).isEqualTo(LockOutcome.WORKFLOW_BUSY);
      }
    }
    assertThat(admissions.lockSoon(FIRST)).isEqualTo(LockOutcome.LOCKED);
  }

  @Test
  void with_a_limit_of_the_installation_all_workflows_have_one_lock() throws SQLException {
    PostgresAdmissions limited = admissions(1);
    try (Connection other = DATABASE.sessions().getConnection()) {
      other.setAutoCommit(false);
      assertThat(lockedSoon(other, "")).isTrue();
      assertThat(limited.lockSoon(FIRST)).isEqualTo(LockOutcome.INSTALLATION_BUSY);
    }
    assertThat(limited.lockSoon(SECOND)).isEqualTo(LockOutcome.LOCKED);
  }

  private static boolean lockedSoon(Connection connection, String name) {
    return Sql.on(connection)
        .first(
            PostgresAdmissions.LOCK_SOON, row -> row.isTrue("held"), PostgresAdmissions.SPACE, name)
        .orElseThrow();
  }
}
