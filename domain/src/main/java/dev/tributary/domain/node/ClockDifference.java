package dev.tributary.domain.node;

import java.time.Duration;

/**
 * How much a node's clock differs from the database's.
 *
 * @param ahead negative when the node's clock is behind
 */
public record ClockDifference(Duration ahead) {
  public boolean exceeds(Duration limit) {
    return ahead.abs().compareTo(limit) > 0;
  }
}
