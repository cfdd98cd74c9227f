package dev.tributary.application.outage;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.Sleeper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Executes a required write, with retries while the database cannot be reached. The caller waits
 * meanwhile, so that what is written stays in order and no more than the caller holds waits.
 */
@ApplicationScoped
public class RetryUntilAvailable {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final OutageLimit limit;
  private final Sleeper sleeper;
  private final InstantSource clock;

  public RetryUntilAvailable(OutageLimit limit, Sleeper sleeper, InstantSource clock) {
    this.limit = limit;
    this.sleeper = sleeper;
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
      sleeper.sleep(PAUSE, CancelSignal.NEVER);
    }
  }
}
