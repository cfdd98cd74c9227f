package dev.tributary.domain.message;

/** How far a message has come. */
public enum MessageState {
  /** In the sandbox outbox: nothing leaves the database. */
  SENT,
  /** Not sent; the message's exclusion says why. */
  EXCLUDED
}
