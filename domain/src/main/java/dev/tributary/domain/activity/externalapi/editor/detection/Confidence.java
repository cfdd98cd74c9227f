package dev.tributary.domain.activity.externalapi.editor.detection;

/** How certain a detection is, the least certain first. */
public enum Confidence {
  /** A guess. */
  UNSURE,
  /** By the habits of well-known APIs. */
  LIKELY,
  /** The response and the request confirm each other. */
  SURE
}
