package dev.tributary.adapters.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.in.engine.TransactionalPool;
import jakarta.transaction.Synchronization;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PendingWritesTest {
  private static final TransactionalPool POOL = new TransactionalPool();
  private static final String INSERT = "insert into number values (?)";
  private static final String NUMBERS = "select n from number order by n";

  private final Sql sql = new Sql(POOL.dataSource());
  private final Sql outside = new Sql(POOL.database().dataSource());

  @AfterAll
  static void close() {
    POOL.close();
  }

  @BeforeEach
  void table() {
    outside.update("drop table if exists number");
    outside.update("create table number (n bigint primary key)");
  }

  @Test
  void the_next_statement_of_the_transaction_reads_them() {
    List<Long> read =
        POOL.inTransaction(
            () -> {
              sql.later(INSERT, 1);
              sql.later(INSERT, 2);
              return numbers(sql);
            });

    assertThat(read).containsExactly(1L, 2L);
    assertThat(numbers(outside)).containsExactly(1L, 2L);
  }

  @Test
  void the_result_is_that_of_the_statement_after_them() {
    int changed =
        POOL.inTransaction(
            () -> {
              sql.later(INSERT, 1);
              return sql.within(Duration.ofMinutes(1)).update("update number set n = n + 1");
            });

    assertThat(changed).isEqualTo(1);
    assertThat(numbers(outside)).containsExactly(2L);
  }

  @Test
  void a_batch_and_a_cursor_come_after_them() {
    List<Long> read = new ArrayList<>();
    POOL.inTransaction(
        () -> {
          sql.later(INSERT, 1);
          sql.batch("update number set n = n + ?", List.of(List.of(1), List.of(2)));
          sql.later(INSERT, 7);
          sql.each(SqlFragment.of(NUMBERS), 1, row -> read.add(row.number("n")));
          return true;
        });

    assertThat(read).containsExactly(4L, 7L);
  }

  @Test
  void of_many_only_a_few_wait() {
    POOL.inTransaction(
        () -> {
          LongStream.rangeClosed(1, 20).forEach(number -> sql.later(INSERT, number));
          assertThat(sentSoFar()).isEqualTo(16);
          return true;
        });

    assertThat(numbers(outside)).hasSize(20);
  }

  /** Those that the connection of the transaction sees. */
  private static int sentSoFar() {
    try (Connection connection = POOL.dataSource().getConnection()) {
      return numbers(Sql.on(connection)).size();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void the_commit_sends_the_last_ones() {
    POOL.inTransaction(
        () -> {
          sql.later(INSERT, 1);
          assertThat(numbers(outside)).isEmpty();
          return true;
        });

    assertThat(numbers(outside)).containsExactly(1L);
  }

  @Test
  void the_last_ones_come_after_what_others_write_before_the_commit() {
    POOL.inTransaction(
        () -> {
          sql.later("update number set n = n + 1");
          POOL.registry()
              .registerInterposedSynchronization(new BeforeCommit(() -> insertBesides(1)));
          return true;
        });

    assertThat(numbers(outside)).containsExactly(2L);
  }

  @Test
  void what_others_write_before_the_commit_fails_with_the_last_ones() {
    assertThatThrownBy(
            () ->
                POOL.inTransaction(
                    () -> {
                      sql.later(INSERT, 1);
                      POOL.registry()
                          .registerInterposedSynchronization(
                              new BeforeCommit(
                                  () -> {
                                    throw new IllegalStateException("refused at the end");
                                  }));
                      return true;
                    }))
        .hasStackTraceContaining("refused at the end");

    assertThat(numbers(outside)).isEmpty();
  }

  @Test
  void the_next_transaction_of_the_connection_is_one_of_its_own() {
    POOL.inTransaction(
        () -> {
          sql.later(INSERT, 1);
          return true;
        });
    assertThatThrownBy(
            () ->
                POOL.inTransaction(
                    () -> {
                      sql.update(INSERT, 2);
                      throw new IllegalStateException("refused");
                    }))
        .hasMessage("refused");

    assertThat(numbers(outside)).containsExactly(1L);
  }

  /**
   * On the connection of the transaction, but not by {@link Sql} of its pool, as Hibernate does.
   */
  private static void insertBesides(long number) {
    try (Connection connection = POOL.dataSource().getConnection()) {
      Sql.on(connection).update(INSERT, number);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private record BeforeCommit(Runnable action) implements Synchronization {
    @Override
    public void beforeCompletion() {
      action.run();
    }

    @Override
    public void afterCompletion(int status) {
      // Only what comes before the commit matters.
    }
  }

  @Test
  void without_a_transaction_they_are_sent_at_once() {
    sql.later(INSERT, 1);

    assertThat(numbers(outside)).containsExactly(1L);
  }

  @Test
  void a_rollback_forgets_them() {
    assertThatThrownBy(
            () ->
                POOL.inTransaction(
                    () -> {
                      sql.later(INSERT, 1);
                      throw new IllegalStateException("refused");
                    }))
        .hasMessage("refused");
    POOL.inTransaction(() -> sql.update(INSERT, 2));

    assertThat(numbers(outside)).containsExactly(2L);
  }

  @Test
  void one_that_fails_at_the_commit_rolls_the_transaction_back() {
    assertThatThrownBy(
            () ->
                POOL.inTransaction(
                    () -> {
                      sql.update(INSERT, 1);
                      sql.later(INSERT, 1);
                      return true;
                    }))
        .hasStackTraceContaining("number_pkey");

    assertThat(numbers(outside)).isEmpty();
  }

  @Test
  void their_failure_is_not_translated_as_that_of_the_statement_after_them() {
    Sql translated = sql.failingWith(failed -> new IllegalArgumentException("of the author"));

    assertThatThrownBy(
            () ->
                POOL.inTransaction(
                    () -> {
                      sql.update(INSERT, 1);
                      sql.later(INSERT, 1);
                      return numbers(translated);
                    }))
        .isInstanceOf(StatementFailed.class);
  }

  private static List<Long> numbers(Sql sql) {
    return sql.list(NUMBERS, row -> row.number("n"));
  }
}
