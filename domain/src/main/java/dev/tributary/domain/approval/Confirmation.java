package dev.tributary.domain.approval;

import dev.tributary.domain.waiting.Approvers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a person approves a delivery before its messages leave, who may, and until when. Who may
 * and until when also hold for what a brake has stopped.
 *
 * @param expiresAfter how long an approval is awaited; zero for ever
 */
public record Confirmation(When when, Approvers approvers, Duration expiresAfter) {
  private static final Duration THREE_DAYS = Duration.ofDays(3);

  public static final Confirmation DEFAULT =
      new Confirmation(When.REAL_CHANNEL, Approvers.OPERATORS, THREE_DAYS);

  /** Which deliveries are to be approved. */
  public enum When {
    /** Those that reach recipients, but none into the sandbox. */
    REAL_CHANNEL,
    ALWAYS,
    NEVER
  }

  /**
   * Whether a delivery is to be approved.
   *
   * @param destination where its messages go
   */
  public boolean isRequired(Destination destination) {
    return switch (when) {
      case REAL_CHANNEL -> destination == Destination.RECIPIENTS;
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }

  /** When an approval that is awaited since {@code now} expires; empty when it does not. */
  public Optional<Instant> expiry(Instant now) {
    return Optional.of(expiresAfter).filter(Duration::isPositive).map(now::plus);
  }

  /** Where the messages of a delivery go. */
  public enum Destination {
    RECIPIENTS,
    SANDBOX
  }
}
