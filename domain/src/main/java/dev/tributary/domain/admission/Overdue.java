package dev.tributary.domain.admission;

/** What becomes of a run that exceeds its maximum duration. */
public enum Overdue {
  /** A warning is raised, once; the run goes on. */
  ALERT,
  /** A warning is raised and the run is stopped. */
  STOP
}
