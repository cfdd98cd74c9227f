package dev.tributary.domain.activity.externalapi.mapping;

import java.util.Locale;

/** The letter case that a text is converted to. */
public enum LetterCase {
  NONE,
  UPPER,
  LOWER,
  /** Each word with one capital: {@code Le Mans}. */
  SMART;

  String apply(String text) {
    return switch (this) {
      case NONE -> text;
      case UPPER -> text.toUpperCase(Locale.ROOT);
      case LOWER -> text.toLowerCase(Locale.ROOT);
      case SMART -> smart(text.toLowerCase(Locale.ROOT));
    };
  }

  private static String smart(String lower) {
    StringBuilder text = new StringBuilder(lower.length());
    boolean within = false;
    for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
      int c = lower.codePointAt(i);
      text.appendCodePoint(within ? c : Character.toTitleCase(c));
      within = Character.isLetterOrDigit(c) || (within && (c == '\'' || c == '\u2019'));
    }
    return text.toString();
  }
}
