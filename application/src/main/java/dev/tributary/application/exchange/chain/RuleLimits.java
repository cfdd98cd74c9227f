package dev.tributary.application.exchange.chain;

/**
 * How much of a response its rules compare.
 *
 * @param bytes of its body, from the beginning
 */
public record RuleLimits(int bytes) {
  public RuleLimits {
    if (bytes < 1) {
      throw new IllegalArgumentException("rules compare at least 1 byte: " + bytes);
    }
  }
}
