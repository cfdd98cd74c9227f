package dev.tributary.adapters.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.out.postgres.TestDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlTest {
  private static final DataSource DATABASE = TestDatabase.create().dataSource();

  private final Sql sql = new Sql(DATABASE);

  private enum Colour {
    RED
  }

  @BeforeEach
  void table() {
    sql.update("drop table if exists number");
    sql.update("create table number (n bigint primary key, word text)");
  }

  @Test
  void arguments_are_converted_to_their_columns() {
    Instant instant = Instant.parse("2026-02-28T12:00:00.123456Z");

    List<Object> read =
        sql.first(
                """
                select ?::timestamptz as instant, ?::text as colour, 'b' = any (?) as found,
                       ?::bigint as some, ?::text as none
                """,
                row ->
                    List.<Object>of(
                        row.instant("instant"),
                        row.text("colour"),
                        row.isTrue("found"),
                        row.number("some"),
                        row.optionalText("none")),
                instant,
                Colour.RED,
                Set.of("a", "b"),
                Optional.of(7L),
                Optional.empty())
            .orElseThrow();

    assertThat(read).containsExactly(instant, "RED", true, 7L, Optional.empty());
  }

  @Test
  void a_null_where_a_value_is_required_names_its_column() {
    assertThatThrownBy(() -> sql.first("select null::bigint as n", row -> row.number("n")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("column 'n' is null");
  }

  @Test
  void a_failure_has_the_state_and_no_values_of_the_row() {
    sql.update("insert into number values (1, 'secret')");

    assertThatThrownBy(() -> sql.update("insert into number values (?, ?)", 1, "secret"))
        .isInstanceOfSatisfying(
            StatementFailed.class,
            failed -> {
              assertThat(failed.state()).isEqualTo("23505");
              assertThat(failed.reported()).contains("number_pkey").doesNotContain("secret");
            });
  }

  @Test
  void a_failure_is_translated() {
    Sql translated = sql.failingWith(failed -> new IllegalArgumentException(failed.state()));

    assertThatThrownBy(() -> translated.update("select 1 / 0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("22012");
  }

  @Test
  void a_batch_writes_each_list_of_arguments() {
    sql.batch(
        "insert into number values (?, ?)",
        List.of(List.of(1L, Optional.empty()), List.of(2L, "two"), List.of(3L, "three")));

    assertThat(sql.list("select word from number order by n", row -> row.optionalText("word")))
        .containsExactly(Optional.empty(), Optional.of("two"), Optional.of("three"));
  }

  @Test
  void an_empty_batch_writes_nothing() {
    sql.batch("insert into number values (?, ?)", List.of());

    assertThat(sql.list("select n from number", row -> row.number("n"))).isEmpty();
  }

  @Test
  void a_write_that_needs_a_transaction_is_refused_without_one() throws SQLException {
    assertThatThrownBy(() -> sql.inTransaction().update("insert into number values (1, 'one')"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("belongs to the transaction");

    try (Connection connection = DATABASE.getConnection()) {
      connection.setAutoCommit(false);
      assertThat(Sql.on(connection).inTransaction().update("insert into number values (1, 'one')"))
          .isEqualTo(1);
      connection.commit();
    }
  }

  @Test
  void a_read_only_statement_writes_nothing() {
    assertThatThrownBy(() -> sql.readOnly().update("insert into number values (1, 'one')"))
        .isInstanceOfSatisfying(
            StatementFailed.class, failed -> assertThat(failed.state()).isEqualTo("25006"));
  }

  @Test
  void a_connection_is_as_before_after_a_read_only_statement() throws SQLException {
    try (Connection connection = DATABASE.getConnection()) {
      Sql.on(connection).readOnly().first("select 1 as one", row -> row.number("one"));

      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(connection.isReadOnly()).isFalse();
      assertThat(Sql.on(connection).update("insert into number values (1, 'one')")).isEqualTo(1);
    }
  }

  @Test
  void a_read_only_statement_takes_part_in_the_present_transaction() throws SQLException {
    try (Connection connection = DATABASE.getConnection()) {
      connection.setAutoCommit(false);
      Sql present = Sql.on(connection);
      present.update("insert into number values (1, 'one')");

      assertThat(present.readOnly().list("select n from number", row -> row.number("n")))
          .containsExactly(1L);
      assertThat(present.update("insert into number values (2, 'two')")).isEqualTo(1);
    }
  }

  @Test
  void rows_are_passed_on_in_their_order_whatever_is_fetched_at_once() {
    List<Long> read = new ArrayList<>();

    sql.readOnly()
        .each(
            SqlFragment.of("select n from generate_series(1, ?::int) as n order by n", 25),
            10,
            row -> read.add(row.number("n")));

    assertThat(read).hasSize(25).isSorted();
  }

  @Test
  void a_statement_ends_at_its_limit() {
    Duration limit = Duration.ofMillis(20);

    assertThatThrownBy(
            () -> sql.readOnly().within(limit).first("select pg_sleep(60)::text", _ -> true))
        .isInstanceOfSatisfying(
            StatementFailed.class,
            failed -> {
              assertThat(failed.state()).isEqualTo("57014");
              assertThat(failed.limit()).contains(limit);
            });
  }

  @Test
  void a_connection_that_cannot_be_prepared_is_returned_to_its_pool() {
    AtomicInteger returned = new AtomicInteger();
    Sql broken = new Sql(connections(returned));

    assertThatThrownBy(() -> broken.readOnly().update("select 1"))
        .isInstanceOf(StatementFailed.class);
    assertThatThrownBy(() -> broken.inTransaction().update("select 1"))
        .isInstanceOf(StatementFailed.class);

    assertThat(returned).hasValue(2);
  }

  /** Connections that can do nothing but be closed. */
  private static DataSource connections(AtomicInteger closed) {
    InvocationHandler gone =
        (_, method, _) -> {
          if (method.getName().equals("close")) {
            closed.incrementAndGet();
            return null;
          }
          throw new SQLException("gone", "08006");
        };
    return new PGSimpleDataSource() {
      @Override
      public Connection getConnection() {
        return (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, gone);
      }
    };
  }
}
