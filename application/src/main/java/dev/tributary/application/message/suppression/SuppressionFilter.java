package dev.tributary.application.message.suppression;

import dev.tributary.domain.message.Suppression.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * Selects suppressed mailboxes.
 *
 * @param from since when they are suppressed, at the earliest
 * @param to before when they were suppressed
 * @param said what stands in the server's words, in any case; empty for all
 */
public record SuppressionFilter(
    Optional<Reason> reason, Optional<Instant> from, Optional<Instant> to, String said) {
  public static final SuppressionFilter ALL =
      new SuppressionFilter(Optional.empty(), Optional.empty(), Optional.empty(), "");

  /** Those among them that are suppressed for {@code only}. */
  public SuppressionFilter with(Reason only) {
    return new SuppressionFilter(Optional.of(only), from, to, said);
  }
}
