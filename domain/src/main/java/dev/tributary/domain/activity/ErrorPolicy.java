package dev.tributary.domain.activity;

/** What follows when an activity fails without a failure transition. */
public enum ErrorPolicy {
  /** The run is failed; it can be resumed from the failed activity. */
  SUSPEND,
  /** The activity and what follows it in its branch are left out; other branches go on. */
  IGNORE
}
