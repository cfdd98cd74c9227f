package dev.tributary.domain.message;

/**
 * Why a person gets no message. Where several apply, the first in this order is recorded: a
 * recipient who cannot be reached or has opted out is not checked further, and of two rows with one
 * address the later is the duplicate only when the earlier got a message.
 */
public enum Exclusion {
  NO_ADDRESS,
  MALFORMED_ADDRESS,
  OPT_OUT,
  /** The server of the channel refused this address for good before. */
  BOUNCED,
  DUPLICATE_ADDRESS,
  /** A field of the message has no value and the activity leaves out such people. */
  MISSING_VALUE,
  /** The text could not be made for this person: too long, or a value of an unfit kind. */
  NOT_RENDERED
}
