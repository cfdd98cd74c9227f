package dev.tributary.application.idempotency;

/** What became of a repeatable request. */
public sealed interface Reply {
  /** It was done now. */
  record First(String answer) implements Reply {}

  /** It had been done before; this is the answer of then. */
  record Repeated(String answer) implements Reply {}

  /** Its key stands for another request. */
  record KeyReused() implements Reply {}

  /** The same key is at work at this moment. */
  record KeyInUse() implements Reply {}
}
