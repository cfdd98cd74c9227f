package dev.tributary.application.message.suppression;

import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.Suppression.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * Selects suppressed addresses of one channel.
 *
 * @param from suppressed at this instant or later
 * @param to suppressed before this instant
 * @param reply a part of the server's reply, in any case; empty for all
 */
public record SuppressionFilter(
    Channel channel,
    Optional<Reason> reason,
    Optional<Instant> from,
    Optional<Instant> to,
    String reply) {
  /** Every address of {@code channel}. */
  public static SuppressionFilter all(Channel channel) {
    return new SuppressionFilter(channel, Optional.empty(), Optional.empty(), Optional.empty(), "");
  }

  /** The same filter for {@code only}. */
  public SuppressionFilter with(Reason only) {
    return new SuppressionFilter(channel, Optional.of(only), from, to, reply);
  }
}
