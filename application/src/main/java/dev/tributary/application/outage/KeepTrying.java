package dev.tributary.application.outage;

import dev.tributary.application.exchange.CancelSignal;
import dev.tributary.application.exchange.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Writes what must not be forgotten: when the database is away, again until it is back. The caller
 * waits meanwhile, so that what is written stays in order and no more than the caller holds waits.
 */
@ApplicationScoped
public class KeepTrying {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final OutageLimit limit;
  private final Pauses pauses;
  private final InstantSource clock;

  public KeepTrying(OutageLimit limit, Pauses pauses, InstantSource clock) {
    this.limit = limit;
    this.pauses = pauses;
    this.clock = clock;
  }

  /**
   * Does {@code writing}, which may have been committed when it is repeated.
   *
   * @throws RuntimeException the last failure, when the database does not come back in time, or one
   *     that has another cause
   */
  public <T> T write(Supplier<T> writing) {
    Instant end = clock.instant().plus(limit.time());
    while (true) {
      try {
        return writing.get();
      } catch (RuntimeException failed) {
        if (!Outage.isBehind(failed) || !clock.instant().isBefore(end)) {
          throw failed;
        }
      }
      pauses.pause(PAUSE, CancelSignal.NEVER);
    }
  }
}
