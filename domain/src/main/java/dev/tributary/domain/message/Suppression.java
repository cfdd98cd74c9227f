package dev.tributary.domain.message;

import java.time.Instant;

/**
 * A mailbox that gets no mail any more.
 *
 * @param mailbox the address in small letters
 * @param detail what its server said; empty for an opt-out
 * @param message the one that led to it; it may be gone by now
 */
public record Suppression(
    String mailbox, Reason reason, String detail, MessageId message, Instant at) {

  /** Why. */
  public enum Reason {
    /** Its server refused it for good. */
    QUARANTINED,
    /** Its owner opted out. */
    UNSUBSCRIBED;

    /** The exclusion of recipients with this mailbox. */
    public Exclusion exclusion() {
      return switch (this) {
        case QUARANTINED -> Exclusion.QUARANTINED;
        case UNSUBSCRIBED -> Exclusion.OPT_OUT;
      };
    }
  }
}
