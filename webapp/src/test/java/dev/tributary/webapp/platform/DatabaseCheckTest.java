package dev.tributary.webapp.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.embedded.PlatformErrorCode;
import dev.tributary.adapters.out.postgres.embedded.PlatformFailed;
import dev.tributary.adapters.sql.DatabaseClock;
import dev.tributary.domain.node.ClockLimits;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases that the program must not be started on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseCheckTest {
  private final TestDatabase database = TestDatabase.createEmpty();

  @ParameterizedTest
  @ValueSource(longs = {0, 10, -10})
  void a_clock_within_the_limit_is_accepted(long ahead) {
    assertThatCode(() -> check(database, ahead)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(longs = {60, -60})
  void a_clock_beyond_the_limit_is_refused_with_the_difference(long ahead) {
    assertThatThrownBy(() -> check(database, ahead))
        .isInstanceOf(PlatformFailed.class)
        .hasMessageContaining(PlatformErrorCode.CLOCK_DIFFERS.id())
        .hasMessageMatching(".*\\[" + (ahead > 0 ? "" : "-") + "(59|60|61), 30\\].*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17.2", "17.11 (Debian 17.11-1)", "18beta1", "unknown"})
  void a_server_that_is_not_too_old_is_accepted(String version) {
    assertThatCode(() -> DatabaseCheck.requireVersion(version)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"15.18 (Debian 15.18-0+deb12u1)", "16.4", "9.6.24"})
  void a_server_that_is_too_old_is_refused_by_its_version(String version) {
    assertThatThrownBy(() -> DatabaseCheck.requireVersion(version))
        .isInstanceOf(PlatformFailed.class)
        .hasMessageContaining(PlatformErrorCode.DATABASE_TOO_OLD.id())
        .hasMessageContaining(version);
  }

  @Test
  void another_encoding_is_refused_by_its_name() throws SQLException {
    TestDatabase ascii = new TestDatabase("ascii");
    try (Connection server = database.administer();
        Statement statement = server.createStatement()) {
      statement.execute("create database ascii encoding 'SQL_ASCII' locale 'C' template template0");
    }

    assertThatThrownBy(() -> check(ascii, 0))
        .isInstanceOf(PlatformFailed.class)
        .hasMessageContaining(PlatformErrorCode.DATABASE_ENCODING.id())
        .hasMessageContaining("SQL_ASCII");
  }

  /** With this machine's clock moved; the database is of this machine. */
  private static void check(TestDatabase checked, long ahead) throws SQLException {
    ClockLimits limits = new ClockLimits(Duration.ofSeconds(1), Duration.ofSeconds(30));
    DatabaseCheck check =
        new DatabaseCheck(
            limits, new DatabaseClock(() -> Instant.now().plusSeconds(ahead), System::nanoTime));
    try (Connection connection = checked.dataSource().getConnection()) {
      check.check(connection);
    }
  }
}
