package dev.tributary.adapters.out.postgres.idempotency;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.idempotency.IdempotencyRecords;
import dev.tributary.application.idempotency.IdempotencyRecordsContract;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;

class PostgresIdempotencyRecordsTest extends IdempotencyRecordsContract {
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PostgresIdempotencyRecords records =
      new PostgresIdempotencyRecords(DATABASE.dataSource());

  @BeforeEach
  void empty() {
    new Sql(DATABASE.dataSource()).update("delete from tributary.idempotency");
  }

  @Override
  protected IdempotencyRecords records() {
    return records;
  }

  /** The session holds the lock until it is closed, as a transaction does until its end. */
  @Override
  protected boolean lockedTwice(String sender, String key) {
    try (Connection other = DATABASE.dataSource().getConnection()) {
      Sql.on(other)
          .list(
              "select pg_advisory_lock(hashtextextended(? || ' ' || ?, 190))",
              row -> true,
              sender,
              key);
      return records.lock(sender, key);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
