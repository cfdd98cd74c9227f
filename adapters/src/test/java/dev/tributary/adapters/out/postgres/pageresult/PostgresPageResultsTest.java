package dev.tributary.adapters.out.postgres.pageresult;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.pageresult.PageResults;
import dev.tributary.application.pageresult.PageResultsContract;
import org.junit.jupiter.api.BeforeEach;

class PostgresPageResultsTest extends PageResultsContract {
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PostgresPageResults results = new PostgresPageResults(DATABASE.dataSource());

  @BeforeEach
  void empty() {
    new Sql(DATABASE.dataSource()).update("delete from tributary.page_result");
  }

  @Override
  protected PageResults results() {
    return results;
  }
}
