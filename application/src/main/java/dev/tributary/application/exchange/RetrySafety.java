package dev.tributary.application.exchange;

/** What makes it safe to send a request twice that its method does not make safe. */
public enum RetrySafety {
  /** An {@code Idempotency-Key} is sent, the same with every attempt (default). */
  IDEMPOTENCY_KEY,
  /** The author declares that a repeat does no harm; no key is sent. */
  DECLARED_SAFE,
  /** Nothing does: it is repeated only when nothing was sent. */
  UNSAFE
}
