package dev.tributary.adapters.in.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** When this node last polled its queue and last recorded its heartbeat. */
@ApplicationScoped
public class EnginePulse {
  private final LongSupplier nanos;
  private volatile Optional<Long> polled = Optional.empty();
  private volatile Optional<Long> beaten = Optional.empty();

  public EnginePulse() {
    this(System::nanoTime);
  }

  EnginePulse(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** The queue was read, or no worker is free to claim an entry. */
  void polled() {
    polled = Optional.of(nanos.getAsLong());
  }

  void beaten() {
    beaten = Optional.of(nanos.getAsLong());
  }

  /** Since the last successful poll; empty before the engine has started. */
  Optional<Duration> sincePoll() {
    return polled.map(this::since);
  }

  /** Since the last recorded heartbeat; empty before the engine has started. */
  Optional<Duration> sinceHeartbeat() {
    return beaten.map(this::since);
  }

  /** Whether neither is longer ago; so it is before the engine has started. */
  boolean isRecent(Duration longest) {
    return Stream.of(sincePoll(), sinceHeartbeat())
        .flatMap(Optional::stream)
        .allMatch(since -> since.compareTo(longest) <= 0);
  }

  private Duration since(long instant) {
    return Duration.ofNanos(nanos.getAsLong() - instant);
  }
}
