package dev.tributary.adapters.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.in.engine.TransactionalPool;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GatheredWritesTest {
  private static final TransactionalPool POOL = new TransactionalPool();
  private static final String NUMBERS = "select n from gathered order by n";

  private final Sql sql = new Sql(POOL.dataSource());
  private final Sql outside = new Sql(POOL.database().dataSource());
  private final List<List<Long>> written = new ArrayList<>();
  private final GatheredWrites<Long> gathered = new GatheredWrites<>(POOL.registry(), this::write);

  @AfterAll
  static void close() {
    POOL.close();
  }

  @BeforeEach
  void table() {
    outside.update("drop table if exists gathered");
    outside.update("create table gathered (n bigint primary key)");
  }

  @Test
  void are_written_once_before_the_commit() {
    POOL.inTransaction(
        () -> {
          gathered.add(List.of(1L));
          gathered.add(List.of(2L, 3L));
          assertThat(numbers(sql)).isEmpty();
          return true;
        });

    assertThat(written).containsExactly(List.of(1L, 2L, 3L));
    assertThat(numbers(outside)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void are_committed_with_pending_writes_before_and_after_them() {
    POOL.inTransaction(
        () -> {
          sql.later("insert into gathered values (7)");
          gathered.add(List.of(1L));
          sql.later("insert into gathered values (8)");
          return true;
        });
    POOL.inTransaction(
        () -> {
          gathered.add(List.of(2L));
          sql.later("insert into gathered values (9)");
          return true;
        });

    assertThat(numbers(outside)).containsExactly(1L, 2L, 7L, 8L, 9L);
  }

  @Test
  void are_written_sooner_where_they_are_to_be_read() {
    POOL.inTransaction(
        () -> {
          gathered.flush();
          gathered.add(List.of(1L));
          gathered.flush();
          assertThat(numbers(sql)).containsExactly(1L);
          gathered.add(List.of(2L));
          return true;
        });

    assertThat(written).containsExactly(List.of(1L), List.of(2L));
  }

  @Test
  void are_written_at_once_when_a_later_step_of_the_commit_adds_them() {
    POOL.inTransaction(
        () -> {
          gathered.add(List.of(1L));
          POOL.registry().registerInterposedSynchronization(new Adding(2L));
          return true;
        });

    assertThat(written).containsExactly(List.of(1L), List.of(2L));
    assertThat(numbers(outside)).containsExactly(1L, 2L);
  }

  @Test
  void are_written_at_once_without_a_transaction() {
    gathered.add(List.of(1L));
    gathered.add(List.of());
    gathered.flush();

    assertThat(written).containsExactly(List.of(1L));
    assertThat(numbers(outside)).containsExactly(1L);
  }

  @Test
  void are_forgotten_by_a_rollback_and_roll_back_when_they_fail() {
    assertThatThrownBy(
        () ->
            POOL.inTransaction(
                () -> {
                  gathered.add(List.of(1L));
                  throw new IllegalStateException("refused");
                }));
    assertThatThrownBy(
        () ->
            POOL.inTransaction(
                () -> {
                  sql.later("insert into gathered values (2)");
                  gathered.add(List.of(2L));
                  return true;
                }));
    POOL.inTransaction(() -> true);

    assertThat(written).containsExactly(List.of(2L));
    assertThat(numbers(outside)).isEmpty();
  }

  private final class Adding implements Synchronization {
    private final long number;

    Adding(long number) {
      this.number = number;
    }

    @Override
    public void beforeCompletion() {
      gathered.add(List.of(number));
    }

    @Override
    public void afterCompletion(int status) {
      // What it has added is committed.
    }
  }

  private void write(List<Long> numbers) {
    written.add(numbers);
    sql.later(
        "insert into gathered select unnest(?::bigint[])", (Object) numbers.toArray(Long[]::new));
  }

  private static List<Long> numbers(Sql sql) {
    return sql.list(NUMBERS, row -> row.number("n"));
  }
}
