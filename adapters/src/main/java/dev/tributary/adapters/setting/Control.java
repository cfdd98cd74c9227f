package dev.tributary.adapters.setting;

import java.util.List;

/** How a person fills in a setting. */
public sealed interface Control {
  /**
   * One value.
   *
   * @param choices what a {@link Entry#CHOICE} offers, as it is written; {@code ""} for nothing
   */
  record Field(Entry entry, List<String> choices) implements Control {
    static Field of(Entry entry) {
      return new Field(entry, List.of());
    }
  }

  /** Settings of an object, which stand where the object stands. */
  record Group(List<Setting<?>> settings) implements Control {}

  /**
   * Any number of rows.
   *
   * @param shape how JSON keeps them
   * @param settings of each row, in the order of a form
   * @param collapseAfter how many of them are always visible
   */
  record Rows(RowShape shape, List<Setting<?>> settings, int collapseAfter) implements Control {}

  /** How one value is filled in. */
  enum Entry {
    LINE,
    /** A line in which spaces count. */
    EXACT,
    /** Several lines for a person. */
    TEXT,
    /** Several lines of an expression, of JSON, of HTML. */
    CODE,
    NUMBER,
    TOGGLE,
    CHOICE
  }
}
