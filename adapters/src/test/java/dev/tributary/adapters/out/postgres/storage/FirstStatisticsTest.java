package dev.tributary.adapters.out.postgres.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstStatisticsTest {
  private static final String ANALYZED =
      """
      select relname as name from pg_stat_user_tables where schemaname = 'tributary'
        and last_analyze is not null order by relname
      """;

  private final TestDatabase database = TestDatabase.create();
  private final Sql sql = new Sql(database.dataSource());
  private final FirstStatistics statistics = new FirstStatistics(database.dataSource());

  @Test
  void are_gathered_of_tables_with_rows_once() throws SQLException {
    addRates();
    add("insert into tributary.call_ledger values ('few', 1, '')");

    statistics.perform();

    assertThat(analyzed()).containsExactly("rate");
    Instant first = at();
    addRates();
    statistics.perform();
    assertThat(at()).isEqualTo(first);
  }

  private void addRates() throws SQLException {
    add("insert into tributary.rate select gen_random_uuid(), now() from generate_series(1, 150)");
  }

  /** Counted when the session reports what it has done. */
  private void add(String insert) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      Sql session = Sql.on(connection);
      session.update(insert);
      session.list("select pg_stat_force_next_flush()", _ -> true);
    }
  }

  private List<String> analyzed() {
    return sql.list(ANALYZED, row -> row.text("name"));
  }

  private Instant at() {
    return sql.first(
            "select last_analyze from pg_stat_user_tables where relname = 'rate'",
            row -> row.instant("last_analyze"))
        .orElseThrow();
  }
}
