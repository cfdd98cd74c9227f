package dev.tributary.domain.activity.externalapi.conversion;

/** Text that PostgreSQL can hold: no NUL, and every surrogate with its other half. */
public final class StorableText {
  private StorableText() {}

  public static String checked(String text) throws ConversionFailed {
    if (!storable(text)) {
      throw new ConversionFailed(InvalidValueReason.BAD_CHARACTER);
    }
    return text;
  }

  /** The text with a mark in place of every character that cannot be stored or printed. */
  public static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().map(c -> printable(c) ? c : '\uFFFD').forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean storable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean printable(int c) {
    return !Character.isISOControl(c)
        && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
