package dev.tributary.application.idempotency;

/** What became of a repeatable request. */
public sealed interface IdempotentResult {
  /** It was done now. */
  record Executed(String response) implements IdempotentResult {}

  /** It had been done before; this is the response of then. */
  record Repeated(String response) implements IdempotentResult {}

  /** Its key stands for another request. */
  record KeyReused() implements IdempotentResult {}

  /** The same key is at work at this moment. */
  record KeyInUse() implements IdempotentResult {}
}
