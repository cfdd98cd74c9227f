package dev.tributary.domain.value;

/** The types of columns, event variables and expressions. */
public enum ValueType {
  /** Unicode text. */
  TEXT,
  /** Whole numbers of 64 bits. */
  INTEGER,
  /** Decimal numbers of any precision. */
  DECIMAL,
  BOOLEAN,
  /** A calendar day without zone. */
  DATE,
  /** A time of day without zone. */
  TIME,
  /** An instant; shown in the zone of the workflow. */
  DATETIME,
  /** A JSON document, stored as it came. */
  JSON;

  /** Whether arithmetic is defined. */
  public boolean numeric() {
    return this == INTEGER || this == DECIMAL;
  }
}
