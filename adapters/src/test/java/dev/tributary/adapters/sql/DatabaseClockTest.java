package dev.tributary.adapters.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseClockTest {
  private static final Duration TOLERANCE = Duration.ofSeconds(10);
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final Sql sql = new Sql(DATABASE.dataSource());
  private final AtomicLong nanos = new AtomicLong();
  private final DatabaseClock clock =
      new DatabaseClock(() -> Instant.now().plusSeconds(3600), nanos::get);

  @Test
  void the_time_is_the_nodes_until_it_has_been_measured() {
    assertThat(clock.instant()).isAfter(Instant.now().plusSeconds(1800));
    assertThat(clock.nodeAhead()).isLessThan(TOLERANCE);
  }

  @Test
  void a_node_whose_clock_is_an_hour_ahead_has_the_time_of_the_database() {
    clock.measure(sql);

    assertThat(Duration.between(time(), clock.instant()).abs()).isLessThan(TOLERANCE);
    assertThat(clock.nodeAhead()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
  }

  @Test
  void time_passes_between_two_measurements() {
    clock.measure(sql);
    Instant measured = clock.instant();

    nanos.addAndGet(Duration.ofSeconds(7).toNanos());

    assertThat(clock.instant()).isEqualTo(measured.plusSeconds(7));
  }

  @Test
  void a_difference_is_corrected_by_the_next_measurement() {
    clock.measure(sql);
    nanos.addAndGet(Duration.ofHours(2).toNanos());

    clock.measure(sql);

    assertThat(Duration.between(time(), clock.instant()).abs()).isLessThan(TOLERANCE);
  }

  private Instant time() {
    return sql.first("select clock_timestamp() as time", row -> row.instant("time")).orElseThrow();
  }
}
