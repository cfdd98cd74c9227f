package dev.tributary.adapters.out.postgres.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NeededKeysTest {
  private final TestDatabase database = TestDatabase.createEmpty();

  @Test
  void an_empty_database_needs_none() throws SQLException {
    assertThat(needed()).isEmpty();
  }

  @Test
  void a_database_of_an_earlier_release_needs_those_of_the_tables_that_it_has()
      throws SQLException {
    Sql sql = new Sql(database.dataSource());
    sql.update("create schema tributary");
    sql.update("create table tributary.master_key (fingerprint text, since timestamptz)");
    sql.update("create table tributary.secret (key_id text)");
    sql.update(
        "insert into tributary.master_key values ('newest', now()), ('older', '2020-01-01')");
    sql.update("insert into tributary.secret values ('older')");

    assertThat(needed()).containsExactlyInAnyOrder("newest", "older");
  }

  private List<String> needed() throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      return NeededKeys.of(connection);
    }
  }
}
