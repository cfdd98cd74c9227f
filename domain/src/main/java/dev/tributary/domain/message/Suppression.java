package dev.tributary.domain.message;

import java.time.Instant;

/**
 * A mailbox that gets no mail any more.
 *
 * @param mailbox the address in small letters
 * @param detail what its server said; empty for a wish
 * @param message the one that led to it; it may be gone by now
 */
public record Suppression(
    String mailbox, Reason reason, String detail, MessageId message, Instant at) {

  /** Why. */
  public enum Reason {
    /** Its server refused it for good. */
    QUARANTINED,
    /** Its owner asked for it. */
    UNSUBSCRIBED;

    /** How this shows where a person is left out. */
    public Exclusion exclusion() {
      return switch (this) {
        case QUARANTINED -> Exclusion.QUARANTINED;
        case UNSUBSCRIBED -> Exclusion.OPT_OUT;
      };
    }
  }
}
