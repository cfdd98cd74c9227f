package dev.tributary.application.message.delivery;

/**
 * How brakes measure.
 *
 * @param leastTried how many messages are to be tried before their share of errors counts
 */
public record BrakeConfig(int leastTried) {
  public BrakeConfig {
    if (leastTried < 1) {
      throw new IllegalArgumentException("at least one message: %d".formatted(leastTried));
    }
  }
}
