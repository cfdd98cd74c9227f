package dev.tributary.domain.fileimport.file;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.problem.Refused;
import java.util.Comparator;
import java.util.List;

/** Finds what stands between the fields of a line. */
public final class Separator {
  private static final List<Character> DEFAULT = List.of(',', ';', '\t', '|');

  /** How a first line begins that names the separator to a spreadsheet. */
  private static final String NAMING = "sep=";

  private Separator() {}

  /**
   * What a first line such as {@code sep=;} names, else the default sign that the first line has
   * most of, quoted text aside; a comma when it has none, for then the file has one column.
   *
   * @throws Refused when two signs are equally often
   */
  public static char detect(String text, char quote) {
    String first = firstLine(text, quote);
    if (isNaming(first)) {
      return first.charAt(NAMING.length());
    }
    List<Character> found =
        DEFAULT.stream()
            .filter(sign -> count(text, sign, quote) > 0)
            .sorted(
                Comparator.<Character>comparingLong(sign -> count(text, sign, quote)).reversed())
            .toList();
    if (found.isEmpty()) {
      return ',';
    }
    if (found.size() > 1 && count(text, found.get(0), quote) == count(text, found.get(1), quote)) {
      throw new Refused(
          ImportErrorCode.SEPARATOR_UNCLEAR, shown(found.get(0)), shown(found.get(1)));
    }
    return found.getFirst();
  }

  /** Whether {@code row} is a line that names the separator, read by the separator {@code sign}. */
  public static boolean isNamedBy(FileRow row, char sign) {
    return isNaming(String.join(String.valueOf(sign), row.fields()));
  }

  /** How people and the API write it. */
  public static String shown(char sign) {
    return sign == '\t' ? "tab" : String.valueOf(sign);
  }

  private static boolean isNaming(String line) {
    return line.length() == NAMING.length() + 1
        && line.regionMatches(true, 0, NAMING, 0, NAMING.length());
  }

  /** The first line that is not empty, without quotes. */
  private static String firstLine(String text, char quote) {
    return text.lines()
        .filter(line -> !line.isEmpty())
        .findFirst()
        .map(line -> line.replace(String.valueOf(quote), ""))
        .orElse("");
  }

  public static boolean isLineBreak(char sign) {
    return sign == '\n' || sign == '\r' || sign == 0;
  }

  private static long count(String text, char sign, char quote) {
    long count = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        quoted = !quoted;
      } else if (!quoted && isLineBreak(c) && isBegun(text, i)) {
        return count;
      } else if (!quoted && c == sign) {
        count++;
      }
    }
    return count;
  }

  /** Whether anything but line breaks stands before {@code end}: empty lines do not count. */
  private static boolean isBegun(String text, int end) {
    for (int i = 0; i < end; i++) {
      if (!isLineBreak(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
