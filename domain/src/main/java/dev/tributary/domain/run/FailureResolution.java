package dev.tributary.domain.run;

/** How a run continues after a failed activity. */
public enum FailureResolution {
  /** The failure transition is drawn and fires. */
  TRANSITION,
  /** The activity and what follows it is left out. */
  IGNORED,
  /** Nothing new begins; the run fails when the other branches have come to rest. */
  SUSPENDED
}
