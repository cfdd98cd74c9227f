package dev.tributary.adapters.out.postgres.access;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.access.Sessions;
import dev.tributary.application.access.SessionsContract;
import dev.tributary.domain.access.UserName;
import org.junit.jupiter.api.AfterEach;

class PostgresSessionsTest extends SessionsContract {
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PostgresSessions sessions = new PostgresSessions(DATABASE.dataSource());
  private final Sql sql = new Sql(DATABASE.dataSource());

  @AfterEach
  void empty() {
    sql.update("delete from tributary.person");
  }

  @Override
  protected Sessions sessions() {
    return sessions;
  }

  @Override
  protected void addUser(UserName name) {
    sql.update(
        """
        insert into tributary.person (name, role, password_hash, enabled, created_at)
        values (?, 'viewer', 'hash', true, now())
        """,
        name.value());
  }
}
