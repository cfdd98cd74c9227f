package dev.tributary.domain.activity.externalapi.response;

/** How a response is written, as the author declares it. */
public enum ResponseFormat {
  /** As its Content-Type declares; a type that is none of ours is refused. */
  AUTO,
  /** JSON, whatever its Content-Type is. */
  JSON,
  /** One JSON value a line, whatever its Content-Type is. */
  NDJSON,
  /** Separated values, whatever its Content-Type is. */
  CSV
}
