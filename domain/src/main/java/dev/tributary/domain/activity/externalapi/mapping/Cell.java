package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.conversion.InvalidValueReason;

/** What a JSON value became in a typed column. */
public sealed interface Cell {
  /**
   * A value of the column's type in its one written form: digits with a point, ISO 8601, {@code
   * true} or {@code false}, JSON text.
   */
  record ValueCell(String text) implements Cell {}

  /** No value. */
  record EmptyCell() implements Cell {
    public static final EmptyCell EMPTY = new EmptyCell();
  }

  /** A value that does not fit; {@code seen} is how it began, secrets included. */
  record InvalidCell(InvalidValueReason reason, String seen) implements Cell {}
}
