package dev.tributary.webapp.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationTest {
  @Inject DataSource dataSource;

  @Test
  void the_program_migrates_its_database_as_a_role_without_special_rights() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication,
                       to_regclass('tributary.flyway_schema_history') IS NOT NULL
                  FROM pg_roles WHERE rolname = current_user
                """)) {
      row.next();
      assertThat(row.getBoolean(1)).as("special rights").isFalse();
      assertThat(row.getBoolean(2)).as("migrated").isTrue();
    }
  }
}
