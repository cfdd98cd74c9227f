package dev.tributary.adapters.in.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NodeIdentityTest {
  private static final double SILENT_SECONDS = 10;

  private final TestDatabase database = TestDatabase.create();
  private final Sql sql = new Sql(database.dataSource());

  @Test
  void what_a_process_took_is_released_as_soon_as_its_session_is_gone() throws Exception {
    NodeIdentity dead = identity(true);
    NodeIdentity alive = identity(true);
    try (Connection session = database.dataSource().getConnection()) {
      dead.lockOn(Sql.on(session));
      takenBy(dead.name(), 60);
      assertThat(alive.releaseDead(SILENT_SECONDS)).as("while it lives").isZero();
    }

    Eventually.holds("the entry is released", () -> alive.releaseDead(SILENT_SECONDS) == 1);
    assertThat(picked()).isFalse();
  }

  @Test
  void a_process_that_was_heard_of_lately_is_not_called_dead() {
    takenBy(identity(true).name(), 5);
    assertThat(identity(true).releaseDead(SILENT_SECONDS)).isZero();
    assertThat(picked()).isTrue();
  }

  @Test
  void a_process_without_a_lock_is_left_to_its_missed_heartbeats() {
    takenBy(identity(false).name(), 60);
    assertThat(identity(true).releaseDead(SILENT_SECONDS)).isZero();
  }

  @Test
  void no_two_processes_have_one_name() {
    assertThat(identity(true).name()).isNotEqualTo(identity(true).name());
  }

  private NodeIdentity identity(boolean locks) {
    Duration any = Duration.ofSeconds(1);
    return new NodeIdentity(
        database.dataSource(), new EngineSettings(1, any, any, 4, any, locks, any));
  }

  private void takenBy(String name, int secondsAgo) {
    sql.update(
        """
        insert into tributary.scheduled_tasks
          (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
        values ('strand', '1-a', now(), true, ?, now() - make_interval(secs => ?), 1)
        """,
        name,
        (double) secondsAgo);
  }

  private boolean picked() {
    return sql.first(
            "select picked from tributary.scheduled_tasks", row -> row.getBoolean("picked"))
        .orElseThrow();
  }
}
