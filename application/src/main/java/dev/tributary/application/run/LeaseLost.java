package dev.tributary.application.run;

import dev.tributary.domain.run.TaskId;

/** The entry of the queue is gone or another worker's: this one stops without a claim. */
public final class LeaseLost extends RuntimeException {
  LeaseLost(TaskId strand) {
    super("the queue entry of strand %s is gone or another worker's".formatted(strand));
  }
}
