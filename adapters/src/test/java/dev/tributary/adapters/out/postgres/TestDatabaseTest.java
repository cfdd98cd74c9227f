package dev.tributary.adapters.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TestDatabaseTest {
  @Test
  void each_caller_gets_a_migrated_database_of_its_own() throws SQLException {
    TestDatabase first = TestDatabase.create();
    TestDatabase second = TestDatabase.create();
    assertThat(first.name()).isNotEqualTo(second.name());
    try (Connection connection = first.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE work.mine (id int)");
    }
    assertThat(exists(first, "work.mine")).isTrue();
    assertThat(exists(second, "work.mine")).isFalse();
    assertThat(exists(second, "tributary.flyway_schema_history")).isTrue();
  }

  @Test
  void an_empty_database_has_no_schema_of_ours() throws SQLException {
    assertThat(exists(TestDatabase.createEmpty(), "tributary.flyway_schema_history")).isFalse();
  }

  private static boolean exists(TestDatabase database, String table) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT to_regclass('%s') IS NOT NULL".formatted(table))) {
      found.next();
      return found.getBoolean(1);
    }
  }
}
