package dev.tributary.domain.fileimport.date;

import dev.tributary.domain.problem.Message;

/** Reads the text of a field as a value of a column. */
@FunctionalInterface
public interface FieldReading {
  /** Never called with blank text. */
  FieldValue read(String text);

  /** The result of reading a field. */
  sealed interface FieldValue {
    /** A value in its one written form. */
    record ReadValue(String text) implements FieldValue {}

    /** A field without text. */
    record Blank() implements FieldValue {
      public static final Blank BLANK = new Blank();
    }

    /** Text that is no value of the column. */
    record Unreadable(Message reason) implements FieldValue {}
  }
}
