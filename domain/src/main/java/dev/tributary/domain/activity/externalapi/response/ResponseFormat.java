package dev.tributary.domain.activity.externalapi.response;

/** How an author says that a response is written. */
public enum ResponseFormat {
  /** As its Content-Type says; a type that is none of ours is refused. */
  AUTO,
  /** JSON, whatever its Content-Type says. */
  JSON,
  /** One JSON value a line, whatever its Content-Type says. */
  NDJSON,
  /** Separated values, whatever its Content-Type says. */
  CSV
}
