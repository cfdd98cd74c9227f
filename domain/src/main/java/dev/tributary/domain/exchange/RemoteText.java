package dev.tributary.domain.exchange;

/**
 * Makes a text of the other side fit for an error, a journal or a page: one short line of printable
 * characters.
 */
public final class RemoteText {
  /** Characters that are shown. */
  private static final int LONGEST = 200;

  private RemoteText() {}

  /** The text without control, formatting and half characters, cut when it is long. */
  public static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST + 1L)
        .forEach(c -> shown.appendCodePoint(printable(c) ? c : '?'));
    return shown.codePointCount(0, shown.length()) > LONGEST
        ? shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) + "…"
        : shown.toString();
  }

  /** Formatting characters can turn the direction of the words around them. */
  private static boolean printable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
