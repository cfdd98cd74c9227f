package dev.tributary.adapters.in.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NodeIdentityTest {
  private static final double SILENT_SECONDS = 10;

  private final TestDatabase database = TestDatabase.create();
  private final Sql sql = new Sql(database.dataSource());

  @Test
  void a_silent_process_is_released_as_soon_as_its_session_is_gone() throws Exception {
    NodeIdentity dead = identity(true);
    NodeIdentity alive = identity(true);
    try (Connection session = database.dataSource().getConnection()) {
      dead.lockOn(Sql.on(session));
      claimedBy(dead.name(), 60);
      assertThat(alive.releaseDead(sql, SILENT_SECONDS)).as("while it lives").isZero();
    }

    Eventually.holds("the entry is released", () -> alive.releaseDead(sql, SILENT_SECONDS) == 1);
    assertThat(picked()).isFalse();
  }

  @Test
  void a_process_that_was_heard_of_lately_is_not_called_dead() {
    claimedBy(identity(true).name(), 5);
    assertThat(identity(true).releaseDead(sql, SILENT_SECONDS)).isZero();
    assertThat(picked()).isTrue();
  }

  @Test
  void a_process_without_a_lock_is_dead_only_after_missed_heartbeats() {
    claimedBy(identity(false).name(), 60);
    assertThat(identity(true).releaseDead(sql, SILENT_SECONDS)).isZero();
  }

  @Test
  void a_process_that_only_lost_its_session_keeps_its_entries_while_its_heartbeat_continues() {
    NodeIdentity reconnecting = identity(true);
    reconnecting.beat(sql);
    claimedBy(reconnecting.name(), 1);

    assertThat(identity(true).releaseDead(sql, SILENT_SECONDS)).isZero();
    assertThat(picked()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_process_of_this_machine_that_has_ended_is_released_at_once(boolean locks)
      throws Exception {
    NodeIdentity dead = identity(locks);
    dead.beat(sql);
    claimedBy(dead.name(), 0);
    sql.update("update tributary.node set process = ?", endedProcess().text());

    assertThat(identity(true).releaseDead(sql, SILENT_SECONDS)).isEqualTo(1);

    assertThat(picked()).isFalse();
    assertThat(nodes()).as("its end is known and needs no further proof").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no mark",
        "another-boot/pid:[1]/0 1 1",
        "another-boot/pid:[1]/0 999999999 1",
      })
  void nothing_is_proved_of_processes_that_cannot_be_seen(String process) {
    NodeIdentity far = identity(true);
    far.beat(sql);
    claimedBy(far.name(), 1);
    sql.update("update tributary.node set process = ?", process);

    assertThat(identity(true).releaseDead(sql, SILENT_SECONDS)).isZero();
  }

  @Test
  void a_number_that_was_given_to_another_process_is_no_sign_of_life() {
    ProcessIdentity own = ProcessIdentity.own().orElseThrow();
    assertThat(own.provesTheEndOf(own)).isFalse();
    assertThat(own.provesTheEndOf(new ProcessIdentity(own.machine(), own.pid(), "1"))).isTrue();
    assertThat(ProcessIdentity.parse(own.text())).contains(own);
  }

  @Test
  void nodes_are_listed_until_they_leave_or_are_not_seen_for_long() {
    NodeIdentity leaving = identity(true);
    NodeIdentity staying = identity(true);
    NodeIdentity forgotten = identity(true);
    List.of(leaving, staying, forgotten).forEach(node -> node.beat(sql));
    sql.update(
        "update tributary.node set seen_at = now() - interval '2 days' where name = ?",
        forgotten.name());

    leaving.leave(sql);
    staying.beat(sql);

    assertThat(nodes()).containsExactly(staying.name());
  }

  @Test
  void no_two_processes_have_one_name() {
    assertThat(identity(true).name()).isNotEqualTo(identity(true).name());
  }

  private NodeIdentity identity(boolean locks) {
    Duration any = Duration.ofSeconds(1);
    return new NodeIdentity(
        database.dataSource(),
        new EngineParameters(1, 1, any, any, 4, any, any, locks, any, Duration.ofDays(1)));
  }

  private void claimedBy(String name, int secondsAgo) {
    sql.update(
        """
        insert into tributary.scheduled_tasks
          (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
        values ('strand', '1-a', now(), true, ?, now() - make_interval(secs => ?), 1)
        """,
        name,
        (double) secondsAgo);
  }

  /** What it was called while it ran. */
  private static ProcessIdentity endedProcess() throws Exception {
    ProcessIdentity own = ProcessIdentity.own().orElseThrow();
    Process child = new ProcessBuilder("true").start();
    child.waitFor();
    return new ProcessIdentity(own.machine(), child.pid(), "1");
  }

  private List<String> nodes() {
    return sql.list("select name from tributary.node", row -> row.text("name"));
  }

  private boolean picked() {
    return sql.first("select picked from tributary.scheduled_tasks", row -> row.isTrue("picked"))
        .orElseThrow();
  }
}
