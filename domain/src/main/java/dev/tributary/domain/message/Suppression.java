package dev.tributary.domain.message;

import java.time.Instant;

/**
 * An address that gets no messages any more.
 *
 * @param detail its server's reply; empty for an opt-out
 * @param message the one that led to it; it may be gone by now
 */
public record Suppression(
    Address address, Reason reason, String detail, MessageId message, Instant at) {

  /** Why. */
  public enum Reason {
    /** Its server refused it for good. */
    BOUNCED,
    /** Its owner opted out. */
    UNSUBSCRIBED;

    /** The exclusion of recipients with this address. */
    public Exclusion exclusion() {
      return switch (this) {
        case BOUNCED -> Exclusion.BOUNCED;
        case UNSUBSCRIBED -> Exclusion.OPT_OUT;
      };
    }
  }
}
