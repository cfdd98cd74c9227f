package dev.tributary.domain.activity.externalapi.drift;

/** What is done about a difference between a response and its mapping. */
public enum DriftAction {
  IGNORE,
  /** The journal warns of it. */
  WARN,
  /** The response is refused, and the activity fails. */
  STOP
}
