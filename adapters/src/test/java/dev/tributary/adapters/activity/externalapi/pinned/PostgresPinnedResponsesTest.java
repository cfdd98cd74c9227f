package dev.tributary.adapters.activity.externalapi.pinned;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.activity.externalapi.pinned.PinnedResponses;
import dev.tributary.application.activity.externalapi.pinned.PinnedResponsesContract;
import org.junit.jupiter.api.BeforeEach;

class PostgresPinnedResponsesTest extends PinnedResponsesContract {
  private static final TestDatabase DATABASE = TestDatabase.create();

  @BeforeEach
  void none() {
    new Sql(DATABASE.dataSource()).update("delete from tributary.pinned_response");
  }

  @Override
  protected PinnedResponses responses() {
    return new PostgresPinnedResponses(DATABASE.dataSource());
  }
}
