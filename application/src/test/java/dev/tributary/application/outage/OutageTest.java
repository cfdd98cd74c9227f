package dev.tributary.application.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutageTest {
  private static SQLException terminated() {
    return new SQLException("terminated", "57P01");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"08000", "08003", "08006", "53300", "57P01", "57P02", "57P03", "25P03", "25P04"})
  void the_state_says_that_the_database_cannot_be_reached(String state) {
    assertThat(Outage.isBehind(new SQLException("gone", state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22P02", "40001", "40P01", "42P01", "25P02", "57014"})
  void the_state_says_that_the_statement_failed(String state) {
    assertThat(Outage.isBehind(new SQLException("refused", state))).isFalse();
  }

  @Test
  void a_pool_has_interrupted_the_driver_while_it_connected() {
    var interrupted = new RuntimeException("Interrupted while attempting to connect.");
    assertThat(Outage.isBehind(new SQLException("unusual", "99999", interrupted))).isTrue();
    assertThat(Outage.isBehind(new SQLException("unusual", "99999"))).isFalse();
  }

  @Test
  void causes_suppressed_and_next_exceptions_count_in_any_mixture() {
    Exception rolledBack = new Exception("could not commit");
    rolledBack.addSuppressed(new Exception("resource failed", terminated()));
    SQLException batch = new BatchUpdateException("batch", "22000", new int[0]);
    batch.setNextException(terminated());

    assertThat(Outage.isBehind(new IllegalStateException(terminated()))).isTrue();
    assertThat(Outage.isBehind(rolledBack)).isTrue();
    assertThat(Outage.isBehind(new IllegalStateException(rolledBack))).isTrue();
    assertThat(Outage.isBehind(batch)).isTrue();
    assertThat(Outage.isBehind(new Outage(new IllegalStateException("any")))).isTrue();
    assertThat(Outage.isBehind(new IllegalStateException("own mistake"))).isFalse();
  }

  @Test
  void circles_of_causes_and_suppressed_exceptions_end() {
    Exception one = new Exception("one");
    Exception two = new Exception("two", one);
    one.initCause(two);
    one.addSuppressed(two);
    two.addSuppressed(one);

    assertThat(Outage.isBehind(one)).isFalse();
    two.addSuppressed(terminated());
    assertThat(Outage.isBehind(one)).isTrue();
  }

  @Test
  void a_long_chain_is_followed_to_its_end() {
    Throwable deep =
        IntStream.range(0, 10_000)
            .boxed()
            .reduce(
                (Throwable) terminated(),
                (cause, depth) -> new IllegalStateException("level " + depth, cause),
                (left, right) -> right);

    assertThat(Outage.isBehind(deep)).isTrue();
  }
}
