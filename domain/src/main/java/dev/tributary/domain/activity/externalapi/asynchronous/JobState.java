package dev.tributary.domain.activity.externalapi.asynchronous;

/** What a response reports of a job. */
public enum JobState {
  RUNNING,
  COMPLETED,
  FAILED,
  /** A value that the settings do not name. */
  UNKNOWN
}
