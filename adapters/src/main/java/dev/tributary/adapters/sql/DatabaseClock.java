package dev.tributary.adapters.sql;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The time of the database, by which all nodes agree on what is due. It is measured and counted on
 * from there, so that the clock of the node does not matter; before the first measurement it is the
 * time of the node.
 */
@Singleton
public final class DatabaseClock implements InstantSource {
  private static final String TIME = "select clock_timestamp() as time";

  /** Smaller differences are those of the measurement. */
  private static final Duration TOLERANCE = Duration.ofMillis(100);

  private final InstantSource node;
  private final LongSupplier nanos;
  private volatile Optional<Measured> measured = Optional.empty();

  @Inject
  public DatabaseClock() {
    this(InstantSource.system(), System::nanoTime);
  }

  /**
   * @param node the clock of this node
   * @param nanos what time passes by between two measurements
   */
  public DatabaseClock(InstantSource node, LongSupplier nanos) {
    this.node = node;
    this.nanos = nanos;
  }

  @Override
  public Instant instant() {
    return measured.map(time -> time.after(nanos.getAsLong())).orElseGet(node::instant);
  }

  /**
   * Reads the clock of the database. A difference that the time of travel can explain changes
   * nothing.
   */
  public void measure(Sql session) {
    long before = nanos.getAsLong();
    Instant database = session.first(TIME, row -> row.instant("time")).orElseThrow();
    long after = nanos.getAsLong();
    Measured newest = new Measured(database, before + (after - before) / 2, (after - before) / 2);
    if (measured.filter(known -> !newest.replaces(known, after)).isEmpty()) {
      measured = Optional.of(newest);
    }
  }

  /**
   * How far the clock of this node is ahead of the database's for certain, whatever the time of
   * travel was; negative when it is behind.
   */
  public Duration nodeAhead() {
    Duration ahead = Duration.between(instant(), node.instant());
    Duration certain = ahead.abs().minusNanos(measured.map(Measured::uncertainty).orElse(0L));
    if (certain.isNegative()) {
      return Duration.ZERO;
    }
    return ahead.isNegative() ? certain.negated() : certain;
  }

  /**
   * A measurement.
   *
   * @param uncertainty nanoseconds by which it may be wrong in both directions
   */
  private record Measured(Instant time, long at, long uncertainty) {
    /** Whether it is much more certain than the other, or differs by more than it may be wrong. */
    boolean replaces(Measured other, long now) {
      Duration difference = Duration.between(other.after(now), after(now)).abs();
      return uncertainty < other.uncertainty / 2
          || difference.compareTo(TOLERANCE.plusNanos(uncertainty)) > 0;
    }

    Instant after(long now) {
      return time.plusNanos(now - at);
    }
  }
}
