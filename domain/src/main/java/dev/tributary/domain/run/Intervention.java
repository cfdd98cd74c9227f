package dev.tributary.domain.run;

/** What a command has set for an activity that has not begun. */
public enum Intervention {
  NONE,
  /** It does not begin until it is released. */
  HOLD,
  /** It is passed over as soon as its inputs are there. */
  SKIP
}
