package dev.tributary.adapters.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.in.engine.Eventually;
import dev.tributary.adapters.out.postgres.TestDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionLimitsTest {
  private final TestDatabase database = TestDatabase.create();

  @Test
  void a_transaction_that_waits_for_too_long_is_ended_and_frees_its_locks() throws Exception {
    SessionLimits limits = limits(Duration.ofHours(1), Duration.ofMillis(50));
    try (Connection frozen = database.dataSource().getConnection();
        Connection other = database.dataSource().getConnection()) {
      limits.apply(frozen);
      Sql.on(frozen)
          .update(
              "insert into tributary.node values ('a', '', '', 0, 0, 'WORKING', 0, now(), now(), now())");
      frozen.setAutoCommit(false);
      Sql.on(frozen).update("update tributary.node set process = 'locked'");

      Eventually.holds("the lock is free", () -> free(other));
      assertThatThrownBy(() -> frozen.createStatement().execute("select 1"))
          .isInstanceOfSatisfying(
              SQLException.class, ended -> assertThat(ended.getSQLState()).isEqualTo("25P03"));
    }
  }

  @Test
  void a_response_that_does_not_come_is_not_awaited_for_ever() throws Exception {
    SessionLimits limits = limits(Duration.ofMillis(200), Duration.ofHours(1));
    try (Connection connection = database.dataSource().getConnection()) {
      limits.apply(connection);

      assertThatThrownBy(() -> connection.createStatement().execute("select pg_sleep(60)"))
          .isInstanceOfSatisfying(
              SQLException.class, cut -> assertThat(cut.getSQLState()).startsWith("08"));
    }
  }

  @Test
  void both_sides_ask_whether_the_other_still_exists() throws Exception {
    try (Connection connection = database.dataSource().getConnection();
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket =
            new KeptAliveSockets("30s")
                .createSocket(server.getInetAddress(), server.getLocalPort())) {
      limits(Duration.ofHours(1), Duration.ofHours(1)).apply(connection);

      assertThat(shown(connection, "tcp_keepalives_idle")).isEqualTo("30");
      assertThat(shown(connection, "tcp_keepalives_interval")).isEqualTo("10");
      assertThat(shown(connection, "tcp_keepalives_count")).isEqualTo("3");
      assertThat(socket.getKeepAlive()).isTrue();
      assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)).isEqualTo(30);
      assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL)).isEqualTo(10);
      assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT)).isEqualTo(3);
    }
  }

  private static SessionLimits limits(Duration response, Duration idleInTransaction) {
    return new SessionLimits(
        SessionName.random(), response, idleInTransaction, Duration.ofSeconds(30));
  }

  private static String shown(Connection connection, String setting) {
    return Sql.on(connection)
        .first("select current_setting(?) as value", row -> row.text("value"), setting)
        .orElseThrow();
  }

  private static boolean free(Connection other) {
    return Sql.on(other)
        .first("select 1 from tributary.node for update skip locked", row -> true)
        .orElse(false);
  }
}
