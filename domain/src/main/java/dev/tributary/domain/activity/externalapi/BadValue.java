package dev.tributary.domain.activity.externalapi;

/** Why a JSON value does not fit its column; the constants are keys of the words. */
public enum BadValue {
  /** An object or array where one value is expected, or true where a number is. */
  WRONG_TYPE,
  TEXT_TOO_LONG,
  /** A character that the database cannot hold: NUL, or half of a pair. */
  BAD_CHARACTER,
  NO_NUMBER,
  /** A whole number that 64 bits cannot hold, or a decimal beyond the database's. */
  NUMBER_TOO_LARGE,
  NO_BOOLEAN,
  NO_MOMENT
}
