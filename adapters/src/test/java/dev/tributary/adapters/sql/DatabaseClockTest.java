package dev.tributary.adapters.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseClockTest {
  private static final Duration TOLERANCE = Duration.ofSeconds(10);
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final Sql sql = new Sql(DATABASE.dataSource());
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong travel = new AtomicLong();
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

  @Test
  void a_slow_measurement_does_not_change_the_time_by_what_its_travel_explains() {
    DatabaseClock slow = slow(0);
    slow.measure(sql);
    travel.set(MINUTE);
    slow.measure(sql);
    travel.set(0);

    Instant counted = time().plusNanos(2 * MINUTE);
    assertThat(Duration.between(counted, slow.instant()).abs()).isLessThan(TOLERANCE);
  }

  @Test
  void a_difference_of_the_node_is_certain_beyond_half_of_the_travel() {
    DatabaseClock within = slow(100);
    DatabaseClock beyond = slow(150);
    for (DatabaseClock measured : List.of(within, beyond)) {
      nanos.set(0);
      travel.set(MINUTE);
      measured.measure(sql);
      travel.set(0);
    }

    assertThat(within.nodeAhead()).isZero();
    assertThat(beyond.nodeAhead()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));

    beyond.measure(sql);
    assertThat(Duration.between(time(), beyond.instant()).abs()).isLessThan(TOLERANCE);
  }

  /** On a node whose clock is ahead; each reading of its nanoseconds takes the travel. */
  private DatabaseClock slow(long secondsAhead) {
    return new DatabaseClock(
        () -> Instant.now().plusSeconds(secondsAhead), () -> nanos.getAndAdd(travel.get()));
  }

  private Instant time() {
    return sql.first("select clock_timestamp() as time", row -> row.instant("time")).orElseThrow();
  }
}
