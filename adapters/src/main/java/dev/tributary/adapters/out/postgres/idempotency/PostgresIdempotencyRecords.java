package dev.tributary.adapters.out.postgres.idempotency;

import dev.tributary.application.idempotency.IdempotencyRecords;
import dev.tributary.application.idempotency.RepeatableRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The responses of {@code tributary.idempotency}. */
@ApplicationScoped
public class PostgresIdempotencyRecords implements IdempotencyRecords {
  private final DataSource dataSource;

  public PostgresIdempotencyRecords(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** An advisory lock: a row to lock exists only behind the first commit. */
  @Override
  public boolean lock(String sender, String key) {
    return run(
        "select pg_try_advisory_xact_lock(hashtextextended(? || ' ' || ?, 190))",
        statement -> {
          try (ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
          }
        },
        sender,
        key);
  }

  @Override
  public Optional<IdempotencyRecord> find(String sender, String key) {
    return run(
        "select request_hash, response from tributary.idempotency where sender = ? and key = ?",
        statement -> {
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(new IdempotencyRecord(row.getString(1), row.getString(2)))
                : Optional.empty();
          }
        },
        sender,
        key);
  }

  @Override
  public void store(String sender, RepeatableRequest request, String response, Instant now) {
    run(
        """
        insert into tributary.idempotency (sender, key, request_hash, response, created_at)
        values (?, ?, ?, ?, ?)
        """,
        PreparedStatement::executeUpdate,
        sender,
        request.key(),
        request.hash(),
        response,
        now.atOffset(ZoneOffset.UTC));
  }

  /** Skips rows that another request is removing, so that no request waits. */
  @Override
  public void removeBefore(Instant instant) {
    run(
        """
        delete from tributary.idempotency where (sender, key) in (
          select sender, key from tributary.idempotency where created_at < ?
          for update skip locked)
        """,
        PreparedStatement::executeUpdate,
        instant.atOffset(ZoneOffset.UTC));
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private <T> T run(String sql, Work<T> work, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return work.on(statement);
    } catch (SQLException failed) {
      throw new IllegalStateException("stored responses of repeated requests", failed);
    }
  }
}
