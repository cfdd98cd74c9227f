package dev.tributary.domain.activity.externalapi.response;

/** How the body of one response is written. */
public sealed interface BodyFormat {
  /** One JSON document (RFC 8259). */
  record Json() implements BodyFormat {}

  /** JSON values that follow one another, each of them a row. */
  record Ndjson() implements BodyFormat {}

  /** Separated values (RFC 4180). */
  record Csv(CsvFormat format) implements BodyFormat {}
}
