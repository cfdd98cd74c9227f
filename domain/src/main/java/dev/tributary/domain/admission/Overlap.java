package dev.tributary.domain.admission;

/** What a schedule or a signal does while an earlier run of the workflow has not ended. */
public enum Overlap {
  /** No run begins. */
  SKIP,
  /** One run waits until the earlier ones have ended; while it waits, further ones are skipped. */
  QUEUE,
  /** The run begins beside the earlier ones, up to a limit. */
  PARALLEL,
  /** The earlier runs are stopped; the run begins when they have ended. */
  STOP_PREVIOUS
}
