package dev.tributary.domain.text;

import java.util.stream.IntStream;

/**
 * Removes white space, control and format characters, as Unicode defines them, from the ends of a
 * text; NUL, which the database knows in no text, is left to the rules that refuse it. The only
 * place that decides what is trimmed from texts of people; SQL uses {@link #characters}.
 */
public final class Trimming {
  private Trimming() {}

  /** {@code text} without them at both ends. */
  public static String both(String text) {
    return leading(trailing(text));
  }

  /** {@code text} without them at its beginning. */
  public static String leading(String text) {
    int from = 0;
    while (from < text.length() && isRemoved(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    return text.substring(from);
  }

  /** {@code text} without them at its end. */
  public static String trailing(String text) {
    int to = text.length();
    while (to > 0 && isRemoved(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(0, to);
  }

  /** Whether {@code text} holds nothing else. */
  public static boolean isBlank(String text) {
    return text.codePoints().allMatch(Trimming::isRemoved);
  }

  /** Every character that is removed, in ascending order. */
  public static IntStream characters() {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(Trimming::isRemoved);
  }

  static boolean isRemoved(int character) {
    return isWhiteSpace(character)
        || (Character.getType(character) == Character.FORMAT
            && !isShown(character)
            && !isTag(character));
  }

  /** Java leaves the no-break spaces and most controls out of its white space. */
  private static boolean isWhiteSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || (character != 0 && Character.isISOControl(character));
  }

  /** Format characters with a glyph of their own: signs before Arabic, Syriac, Kaithi numbers. */
  private static boolean isShown(int character) {
    return (character >= 0x600 && character <= 0x605)
        || (character >= 0x890 && character <= 0x891)
        || (character >= 0x13430 && character <= 0x1343F)
        || character == 0x6DD
        || character == 0x70F
        || character == 0x8E2
        || character == 0x110BD
        || character == 0x110CD;
  }

  /** The flags of England, Scotland and Wales end with tags. */
  private static boolean isTag(int character) {
    return character >= 0xE0020 && character <= 0xE007F;
  }
}
