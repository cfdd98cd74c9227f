package dev.tributary.domain.activity.externalapi.estimate;

import java.time.Duration;
import java.util.Optional;

/**
 * What is known of the calls of an activity before its start.
 *
 * @param parts calls of its plan
 * @param earlier its calls in the last run; empty when there were none
 */
public record KnownCalls(PlannedParts parts, Optional<EarlierRun> earlier) {
  /**
   * The calls of the last run.
   *
   * @param perCall how long one took, on average
   * @param last the highest number of a call: of an undivided plan the number of pages
   */
  public record EarlierRun(Duration perCall, long last) {}
}
