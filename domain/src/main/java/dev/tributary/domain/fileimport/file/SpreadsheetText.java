package dev.tributary.domain.fileimport.file;

import java.util.regex.Pattern;

/** How spreadsheets write values into files: kept as text by a sign, or shortened as a number. */
public final class SpreadsheetText {
  private static final String FORMULA = "=\"";

  /** Names such as {@code 't Hooft} begin with an apostrophe of their own. */
  private static final String KEPT_AS_TEXT = "0123456789=+-@;\t\r\n＝＋－＠";

  private static final Pattern SHORTENED = Pattern.compile("-?\\d(?:[.,]\\d{1,15})?E[+-]\\d{2,3}");

  private SpreadsheetText() {}

  /** The value of {@code text}: {@code 0124} for {@code ="0124"} and {@code '0124}. */
  public static String value(String text) {
    if (text.length() > FORMULA.length() && text.startsWith(FORMULA) && text.endsWith("\"")) {
      return text.substring(FORMULA.length(), text.length() - 1).replace("\"\"", "\"");
    }
    boolean marked =
        text.length() > 1 && text.charAt(0) == '\'' && KEPT_AS_TEXT.indexOf(text.charAt(1)) >= 0;
    return marked ? text.substring(1) : text;
  }

  /** Whether digits are missing, as in {@code 4.91512E+12}. */
  public static boolean isShortened(String text) {
    return text.indexOf('E') > 0 && SHORTENED.matcher(text).matches();
  }
}
