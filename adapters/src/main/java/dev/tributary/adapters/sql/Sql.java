package dev.tributary.adapters.sql;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityContext.Cancellation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Statements over what runs, each on the connection of the present transaction or, without one, on
 * a connection of its own. Instances are immutable; {@link #readOnly}, {@link #within} and the like
 * return a variant.
 *
 * <p>Arguments fill the question marks in order. Instants, enums, collections of texts and
 * optionals are converted; the driver converts the rest.
 */
public final class Sql {
  private final ConnectionSource session;
  private final Optional<Function<StatementFailed, RuntimeException>> translation;
  private final Optional<Duration> limit;
  private final Function<Runnable, Cancellation> onCancel;

  public Sql(DataSource dataSource) {
    this(ConnectionSource.of(dataSource), Optional.empty(), Optional.empty(), _ -> () -> {});
  }

  private Sql(
      ConnectionSource session,
      Optional<Function<StatementFailed, RuntimeException>> translation,
      Optional<Duration> limit,
      Function<Runnable, Cancellation> onCancel) {
    this.session = session;
    this.translation = translation;
    this.limit = limit;
    this.onCancel = onCancel;
  }

  /** Statements on a connection that stays open. */
  public static Sql on(Connection connection) {
    return new Sql(
        ConnectionSource.on(connection), Optional.empty(), Optional.empty(), _ -> () -> {});
  }

  /** Refuses a statement without a transaction: it must be committed together with others. */
  public Sql inTransaction() {
    return new Sql(session.inTransaction(), translation, limit, onCancel);
  }

  /** Runs in the present transaction or, without one, in a read-only one that is rolled back. */
  public Sql readOnly() {
    return new Sql(session.readOnly(), translation, limit, onCancel);
  }

  /** The server cancels a statement of a transaction after {@code timeout}. */
  public Sql within(Duration timeout) {
    return new Sql(session, translation, Optional.of(timeout), onCancel);
  }

  /** A statement is cancelled with the execution that it belongs to. */
  public Sql cancelledWith(ActivityContext execution) {
    return new Sql(session, translation, limit, execution::onCancel);
  }

  /** Throws what {@code translation} makes of a failure. */
  public Sql failingWith(Function<StatementFailed, RuntimeException> translation) {
    return new Sql(session, Optional.of(translation), limit, onCancel);
  }

  /** All rows; callers bound their number. */
  public <T> List<T> list(String sql, Function<SqlRow, T> reading, @Nullable Object... arguments) {
    return list(SqlFragment.of(sql, arguments), reading);
  }

  /** All rows; callers bound their number. */
  public <T> List<T> list(SqlFragment sql, Function<SqlRow, T> reading) {
    List<T> values = new ArrayList<>();
    return run(
        sql,
        statement -> {
          read(statement, row -> values.add(reading.apply(row)));
          return values;
        });
  }

  public <T> Optional<T> first(
      String sql, Function<SqlRow, T> reading, @Nullable Object... arguments) {
    return list(sql, reading, arguments).stream().findFirst();
  }

  public <T> Optional<T> first(SqlFragment sql, Function<SqlRow, T> reading) {
    return list(sql, reading).stream().findFirst();
  }

  /** Passes on each row; at most {@code fetched} are in memory, given a transaction. */
  public void each(SqlFragment sql, int fetched, Consumer<SqlRow> consumer) {
    alone(
        sql,
        statement -> {
          statement.setFetchSize(fetched);
          statement.execute();
          read(statement, consumer);
          return true;
        });
  }

  /** How many rows were changed. */
  public int update(String sql, @Nullable Object... arguments) {
    return update(SqlFragment.of(sql, arguments));
  }

  /** How many rows were changed. */
  public int update(SqlFragment sql) {
    return Math.toIntExact(run(sql, PreparedStatement::getLargeUpdateCount));
  }

  /**
   * A write of which the caller needs neither the count nor the effect before its next statement:
   * it is sent with that one, or before the commit, and saves a round trip. Its failure is the
   * failure of what it is sent with. Without a transaction it is sent at once.
   */
  public void later(String sql, @Nullable Object... arguments) {
    SqlFragment write = SqlFragment.of(sql, arguments);
    if (!session.postpone(write)) {
      update(write);
    }
  }

  /** One statement for each list of arguments, sent together. */
  public void batch(String sql, List<List<Object>> arguments) {
    alone(
        SqlFragment.of(sql),
        statement -> {
          for (List<Object> values : arguments) {
            bind(statement, values);
            statement.addBatch();
          }
          return statement.executeBatch();
        });
  }

  /** Sends {@code writes} together. */
  void send(List<SqlFragment> writes) {
    execute(writes.getFirst(), writes, PreparedStatement::execute);
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  /** Sends what is due before {@code sql} with it; {@code result} reads the result of the last. */
  private <T> T run(SqlFragment sql, Work<T> result) {
    List<SqlFragment> sent = due();
    int before = sent.size();
    sent.add(sql);
    return execute(
        sql,
        sent,
        statement -> {
          statement.execute();
          for (int i = 0; i < before; i++) {
            statement.getMoreResults();
          }
          return result.on(statement);
        });
  }

  /** Sends what is due before {@code sql}, then executes it by {@code work}. */
  private <T> T alone(SqlFragment sql, Work<T> work) {
    List<SqlFragment> due = due();
    if (!due.isEmpty()) {
      execute(sql, due, PreparedStatement::execute);
    }
    return execute(sql, List.of(sql), work);
  }

  /** The pending writes of the transaction and the limit of time. */
  private List<SqlFragment> due() {
    List<SqlFragment> due = new ArrayList<>();
    Optional<PendingWrites> pending = session.pending();
    if (translation.isEmpty()) {
      pending.ifPresent(writes -> due.addAll(writes.take()));
    } else {
      // A failure of theirs must not be translated as one of this statement.
      pending.ifPresent(PendingWrites::send);
    }
    limit.map(Sql::limit).ifPresent(due::add);
    return due;
  }

  private <T> T execute(SqlFragment named, List<SqlFragment> sent, Work<T> work) {
    SqlFragment sql = SqlFragment.join(";\n", sent);
    try (ConnectionSource.Borrowed borrowed = session.open();
        PreparedStatement statement = borrowed.connection().prepareStatement(sql.text())) {
      bind(statement, sql.values());
      try (Cancellation _ = onCancel.apply(() -> cancel(statement))) {
        return work.on(statement);
      }
    } catch (SQLException failed) {
      StatementFailed failure = new StatementFailed(named.text(), limit, failed);
      throw translation.map(made -> made.apply(failure)).orElse(failure);
    }
  }

  private static SqlFragment limit(Duration timeout) {
    return SqlFragment.of(
        "select set_config('statement_timeout', ?, true)", Long.toString(timeout.toMillis()));
  }

  private static void cancel(PreparedStatement statement) {
    try {
      statement.cancel();
    } catch (SQLException unreachable) {
      throw new IllegalStateException("cannot cancel a statement", unreachable);
    }
  }

  private static void read(PreparedStatement statement, Consumer<SqlRow> consumer)
      throws SQLException {
    try (ResultSet rows = statement.getResultSet()) {
      SqlRow row = new SqlRow(rows);
      while (rows.next()) {
        consumer.accept(row);
      }
    }
  }

  private static void bind(PreparedStatement statement, List<? extends @Nullable Object> values)
      throws SQLException {
    int index = 1;
    for (Object value : values) {
      statement.setObject(index++, bound(value));
    }
  }

  private static @Nullable Object bound(@Nullable Object argument) {
    return switch (argument) {
      case null -> null;
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Optional<?> optional -> bound(optional.orElse(null));
      case Enum<?> constant -> constant.name();
      case Collection<?> texts -> texts.stream().map(String::valueOf).toArray(String[]::new);
      default -> argument;
    };
  }
}
