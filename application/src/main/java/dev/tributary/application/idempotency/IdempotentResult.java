package dev.tributary.application.idempotency;

/** The result of an idempotent request. */
public sealed interface IdempotentResult {
  /** It was executed now. */
  record Executed(String response) implements IdempotentResult {}

  /** It had been executed before; this is the stored response. */
  record Repeated(String response) implements IdempotentResult {}

  /** Its key stands for another request. */
  record KeyReused() implements IdempotentResult {}

  /** A request with the same key is being executed. */
  record KeyInUse() implements IdempotentResult {}
}
