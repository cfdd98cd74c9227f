package dev.tributary.domain.expression.syntax;

import java.util.Locale;

/**
 * A piece of the text.
 *
 * @param text its content: a text literal without its quotes, a path or variable as written
 * @param start index of its first character
 * @param end index after its last character
 */
record Token(Kind kind, String text, int start, int end) {
  enum Kind {
    WORD,
    WHOLE,
    DECIMAL,
    TEXT,
    /** {@code @name} or {@code [path/@name]}. */
    PATH,
    /** {@code $(vars/@name)}, {@code $long(vars/@name)}, … */
    VARIABLE,
    SYMBOL,
    END
  }

  int column() {
    return start + 1;
  }

  boolean is(String symbolOrKeyword) {
    return switch (kind) {
      case SYMBOL -> text.equals(symbolOrKeyword);
      case WORD -> text.toUpperCase(Locale.ROOT).equals(symbolOrKeyword);
      default -> false;
    };
  }

  boolean keyword() {
    return kind == Kind.WORD && Keywords.contains(text);
  }

  /** As it is quoted in a problem. */
  String shown() {
    return kind == Kind.TEXT ? "'" + text + "'" : text;
  }
}
