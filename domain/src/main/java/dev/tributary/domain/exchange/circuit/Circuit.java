package dev.tributary.domain.exchange.circuit;

import java.time.Instant;

/** How calls of one account or origin fare. Without failures there is no circuit to keep. */
public sealed interface Circuit {
  /**
   * Calls pass.
   *
   * @param failures in a row
   */
  record Closed(int failures) implements Circuit {}

  /**
   * No call passes.
   *
   * @param openings in a row
   */
  record Open(int openings, Instant until) implements Circuit {}

  /**
   * One call is under way to try the other side.
   *
   * @param until when another may try instead
   */
  record HalfOpen(int openings, Instant until) implements Circuit {}
}
