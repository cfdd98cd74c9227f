package dev.tributary.adapters.in.work;

/** How an execution ended. */
public enum WorkResult {
  /** Nothing is left to do, unless the process is about to end. */
  ENDED,
  /** The work must not go on now; another execution continues a little later. */
  POSTPONED
}
