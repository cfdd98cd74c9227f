package dev.tributary.domain.activity.externalapi.conversion;

import dev.tributary.domain.problem.Message;

/** Why a value does not fit its column. The number selects the text. */
public enum InvalidValueReason {
  /** An object or array where one value is expected, or true where a number is. */
  WRONG_TYPE(0),
  TEXT_TOO_LONG(1),
  /** A character that the database cannot hold: NUL, or half of a pair. */
  BAD_CHARACTER(2),
  NO_NUMBER(3),
  /** A whole number that 64 bits cannot hold, or a decimal beyond the database's. */
  NUMBER_TOO_LARGE(4),
  NO_BOOLEAN(5),
  NO_INSTANT(6),
  /** Nothing where a value must be. */
  EMPTY(7),
  /** None of the values that the column remaps. */
  NOT_REMAPPED(8),
  /** Null where an element must be an object. */
  NULL_ELEMENT(9),
  /** A text, number or boolean where an element must be an object. */
  SCALAR_ELEMENT(10),
  /** An array where an element must be an object. */
  ARRAY_ELEMENT(11),
  /** Something else where an array to unnest must be. */
  NO_ARRAY(12),
  /** A line of separated values with another number of fields, or quotes that do not match. */
  BROKEN_ROW(13);

  private final int choice;

  InvalidValueReason(int choice) {
    this.choice = choice;
  }

  /** What selects the reason in the text of a message. */
  public int choice() {
    return choice;
  }

  /** The reason as a short text. */
  public Message message() {
    return Message.of("externalapi.badValue", choice);
  }
}
