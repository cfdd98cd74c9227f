package dev.tributary.adapters.out.message;

import dev.tributary.application.message.SendingRate;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** A token bucket that holds the messages of one second. */
public final class BucketSendingRate implements SendingRate {
  private final Bucket bucket;

  /**
   * @param perSecond messages at most
   */
  public BucketSendingRate(int perSecond) {
    this.bucket =
        Bucket.builder()
            .addLimit(
                limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
            .build();
  }

  @Override
  public Duration reserve() {
    return Duration.ofNanos(bucket.consumeIgnoringRateLimits(1));
  }
}
