package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.domain.activity.externalapi.drift.Observed;
import dev.tributary.domain.activity.externalapi.paging.PagePosition;
import java.util.Optional;

/**
 * The next call of an execution.
 *
 * @param reached before the call
 * @param nextPart where the part after the one of the call begins; empty after the last
 */
public record CallStep(Checkpoint reached, Optional<CallPosition> nextPart) {
  /** The page that is called. */
  public PagePosition page() {
    return reached.position().page();
  }

  /** Another page of the same part. */
  public Optional<CallPosition> further(PagePosition page) {
    return Optional.of(new CallPosition(reached.position().part(), page, reached.partStart()));
  }

  /** With what one more response was like. */
  public CallStep observing(Observed response) {
    return new CallStep(reached.observing(response), nextPart);
  }
}
