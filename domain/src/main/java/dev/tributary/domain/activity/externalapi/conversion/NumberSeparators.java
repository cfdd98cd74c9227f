package dev.tributary.domain.activity.externalapi.conversion;

import java.util.regex.Pattern;

/**
 * How numbers inside texts are written; a JSON number has its own form.
 *
 * @param decimal before the fraction
 * @param thousands between groups of three digits; empty when there are none
 */
public record NumberSeparators(String decimal, String thousands) {
  /** {@code 1234.5} */
  public static final NumberSeparators PLAIN = new NumberSeparators(".", "");

  private static final int GROUP = 3;
  private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{N}+\\-\\p{Cc}\\p{Cs}]");

  /** What no reader takes for a number. */
  private static final String NO_NUMBER = "?";

  /** Whether every number has one meaning with them. */
  public boolean valid() {
    return mark(decimal) && (thousands.isEmpty() || mark(thousands)) && !decimal.equals(thousands);
  }

  /** The number with a point and without groups; no number when its groups are not of three. */
  public String plain(String text) {
    if (equals(PLAIN)) {
      return text;
    }
    int point = text.indexOf(decimal);
    int end = point < 0 ? text.length() : point;
    String whole = whole(text.substring(0, end));
    return point < 0 ? whole : whole + "." + text.substring(end + 1);
  }

  private String whole(String digits) {
    int first = thousands.isEmpty() ? -1 : digits.indexOf(thousands);
    if (first < 0) {
      return digits.indexOf('.') < 0 ? digits : NO_NUMBER;
    }
    return grouped(digits, first) ? digits.replace(thousands, "") : NO_NUMBER;
  }

  private boolean grouped(String digits, int first) {
    int leading = first - (digits.startsWith("-") || digits.startsWith("+") ? 1 : 0);
    boolean groups = (digits.length() - first) % (GROUP + 1) == 0;
    for (int i = first; groups && i < digits.length(); i++) {
      boolean separator = digits.charAt(i) == thousands.charAt(0);
      groups = separator == ((i - first) % (GROUP + 1) == 0);
    }
    return groups && leading >= 1 && leading <= GROUP;
  }

  private static boolean mark(String text) {
    return text.length() == 1 && MARK.matcher(text).matches();
  }
}
