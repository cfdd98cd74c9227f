package dev.tributary.adapters.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs single statements on the connection of the present transaction, or, without one, on its own.
 * Arguments: instants and empty optionals are understood, everything else is the driver's business.
 */
public final class Sql {
  private final Source source;

  public Sql(DataSource dataSource) {
    this.source = () -> new Borrowed(dataSource.getConnection(), true);
  }

  private Sql(Connection connection) {
    this.source = () -> new Borrowed(connection, false);
  }

  /** Statements on a connection that stays open. */
  public static Sql on(Connection connection) {
    return new Sql(connection);
  }

  /** Where connections come from. */
  private interface Source {
    Borrowed borrow() throws SQLException;
  }

  /** A connection and whether to give it back. */
  private record Borrowed(Connection connection, boolean giveBack) implements AutoCloseable {
    @Override
    public void close() throws SQLException {
      if (giveBack) {
        connection.close();
      }
    }
  }

  /** Turns the present row into a value. */
  public interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** All rows; callers bound their number. */
  public <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... arguments) {
    try (Borrowed borrowed = source.borrow();
        PreparedStatement statement = prepared(borrowed.connection(), sql, arguments);
        ResultSet rows = statement.executeQuery()) {
      List<T> values = new ArrayList<>();
      while (rows.next()) {
        values.add(reading.read(rows));
      }
      return values;
    } catch (SQLException failed) {
      throw failure(sql, failed);
    }
  }

  /** The first row. */
  public <T> Optional<T> first(String sql, Reading<T> reading, @Nullable Object... arguments) {
    return list(sql, reading, arguments).stream().findFirst();
  }

  /** How many rows were changed. */
  public int update(String sql, @Nullable Object... arguments) {
    try (Borrowed borrowed = source.borrow();
        PreparedStatement statement = prepared(borrowed.connection(), sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw failure(sql, failed);
    }
  }

  /** A {@code timestamptz}, empty for null. */
  public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /** A {@code bigint}, empty for null. */
  public static Optional<Long> number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object[] arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, bound(arguments[i]));
    }
    return statement;
  }

  private static @Nullable Object bound(@Nullable Object argument) {
    return switch (argument) {
      case null -> null;
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Optional<?> optional -> bound(optional.orElse(null));
      case Enum<?> constant -> constant.name();
      default -> argument;
    };
  }

  private static IllegalStateException failure(String sql, SQLException failed) {
    String head = sql.strip().lines().findFirst().orElse("");
    return new IllegalStateException("cannot do '%s …'".formatted(head), failed);
  }
}
