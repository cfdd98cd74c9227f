package dev.tributary.adapters.in.engine.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.in.engine.Eventually;
import dev.tributary.adapters.in.engine.config.EngineParameters;
import dev.tributary.adapters.in.work.SchedulerWakeUp;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.DatabaseClock;
import dev.tributary.adapters.sql.SessionName;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.StatementFailed;
import dev.tributary.domain.node.ClockLimits;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadNodesTest {
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private final TestDatabase database = TestDatabase.create();
  private final Sql sql = new Sql(database.dataSource());

  @Test
  void a_silent_process_is_released_as_soon_as_its_session_is_gone() throws Exception {
    TestedNode dead = node(true);
    TestedNode alive = node(true);
    try (Connection session = database.sessions().getConnection()) {
      dead.identity().lockOn(Sql.on(session));
      claimedBy(dead.name(), 60);
      assertThat(alive.releaseDead()).as("while it lives").isZero();
    }

    Eventually.holds("the entry is released", () -> alive.releaseDead() == 1);
    assertThat(picked()).isFalse();
  }

  @Test
  void a_frozen_process_that_still_holds_its_lock_is_released_when_all_its_heartbeats_are_missed()
      throws Exception {
    TestedNode frozen = node(true);
    frozen.beat();
    try (Connection session = database.sessions().getConnection()) {
      frozen.identity().lockOn(Sql.on(session));
      claimedBy(frozen.name(), 19);
      assertThat(node(true).releaseDead()).as("within the time of four heartbeats").isZero();

      sql.update("update tributary.node set silent_at = now() - interval '1 ms'");
      assertThat(frozen.releaseDead()).as("a node leaves its own entries alone").isZero();
      assertThat(node(true).releaseDead()).isEqualTo(1);
    }
    assertThat(picked()).isFalse();
  }

  @Test
  void a_frozen_transaction_is_ended_before_the_entry_that_it_locks_is_released() throws Exception {
    TestedNode frozen = node(true);
    frozen.beat();
    claimedBy(frozen.name(), 1);
    try (Connection session = database.sessions().getConnection()) {
      Sql transaction = Sql.on(session);
      transaction.update("set application_name = '%s'".formatted(frozen.sessions().value()));
      session.setAutoCommit(false);
      transaction.list("select from tributary.scheduled_tasks for share", _ -> true);
      assertThat(node(true).releaseDead()).as("while its heartbeat holds").isZero();
      transaction.list("select", _ -> true);

      sql.update("update tributary.node set silent_at = now() - interval '1 ms'");
      assertThat(node(true).releaseDead()).isEqualTo(1);

      assertThatThrownBy(() -> transaction.list("select", _ -> true))
          .isInstanceOf(StatementFailed.class);
    }
    assertThat(picked()).isFalse();
  }

  @Test
  void an_entry_that_another_session_locks_does_not_hold_up_the_heartbeat() throws Exception {
    TestedNode silent = node(true);
    silent.beat();
    claimedBy(silent.name(), 1);
    sql.update("update tributary.node set silent_at = now() - interval '1 ms'");
    try (Connection other = database.sessions().getConnection()) {
      other.setAutoCommit(false);
      Sql.on(other).list("select from tributary.scheduled_tasks for share", _ -> true);

      assertThat(node(true).releaseDead()).isZero();
    }
    assertThat(node(true).releaseDead()).isEqualTo(1);
  }

  @Test
  void a_heartbeat_holds_for_as_long_as_its_own_node_is_configured() {
    node(true).beat();

    assertThat(
            sql.first(
                "select extract(epoch from silent_at - seen_at)::bigint as s from tributary.node",
                row -> row.number("s")))
        .contains(20L);
  }

  @Test
  void a_process_that_was_heard_of_lately_is_not_called_dead() {
    claimedBy(node(true).name(), 5);
    assertThat(node(true).releaseDead()).isZero();
    assertThat(picked()).isTrue();
  }

  @Test
  void a_process_without_a_lock_is_dead_only_after_missed_heartbeats() {
    claimedBy(node(false).name(), 60);
    assertThat(node(true).releaseDead()).isZero();
  }

  @Test
  void a_process_that_only_lost_its_session_keeps_its_entries_while_its_heartbeat_continues() {
    TestedNode reconnecting = node(true);
    reconnecting.beat();
    claimedBy(reconnecting.name(), 1);

    assertThat(node(true).releaseDead()).isZero();
    assertThat(picked()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_process_of_this_machine_that_has_ended_is_released_at_once(boolean locks)
      throws Exception {
    TestedNode dead = node(locks);
    dead.beat();
    claimedBy(dead.name(), 0);
    sql.update("update tributary.node set process = ?", endedProcess().text());

    assertThat(node(true).releaseDead()).isEqualTo(1);

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
    TestedNode far = node(true);
    far.beat();
    claimedBy(far.name(), 1);
    sql.update("update tributary.node set process = ?", process);

    assertThat(node(true).releaseDead()).isZero();
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
    TestedNode leaving = node(true);
    TestedNode staying = node(true);
    TestedNode forgotten = node(true);
    List.of(leaving, staying, forgotten).forEach(node -> node.beat());
    sql.update(
        "update tributary.node set seen_at = now() - interval '2 days' where name = ?",
        forgotten.name());

    leaving.leave();
    assertThat(staying.releaseDead()).isZero();

    assertThat(nodes()).containsExactly(staying.name());
  }

  @Test
  void no_two_processes_have_one_name() {
    assertThat(node(true).name()).isNotEqualTo(node(true).name());
  }

  private TestedNode node(boolean locks) {
    Duration any = Duration.ofSeconds(1);
    EngineParameters settings =
        new EngineParameters(1, 1, any, HEARTBEAT, 4, any, any, locks, any, Duration.ofDays(1));
    SessionName sessions = SessionName.random();
    NodeIdentity identity = new NodeIdentity(database.dataSource(), settings);
    return new TestedNode(
        identity,
        sessions,
        new NodeRecord(identity, sessions, new NodeVersion("1.0"), settings),
        new NodeStatus(
            settings,
            new ClockWatch(
                new ClockLimits(Duration.ofSeconds(1), Duration.ofSeconds(30)),
                new DatabaseClock())),
        new DeadNodes(identity, settings, new SchedulerWakeUp()),
        sql);
  }

  /** One process of several, without an engine. */
  private record TestedNode(
      NodeIdentity identity,
      SessionName sessions,
      NodeRecord record,
      NodeStatus status,
      DeadNodes deadNodes,
      Sql sql) {
    String name() {
      return identity.name();
    }

    void beat() {
      record.beat(sql, status);
    }

    void leave() {
      record.remove(sql);
    }

    int releaseDead() {
      return deadNodes.release(sql);
    }
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
