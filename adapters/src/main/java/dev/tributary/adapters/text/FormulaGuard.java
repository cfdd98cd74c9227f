package dev.tributary.adapters.text;

import dev.tributary.domain.text.Trimming;

/** Escapes texts that a spreadsheet would compute. */
final class FormulaGuard {
  /** The first characters of a formula, each also in full width. */
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  /** Where a program of another country may split a text into cells. */
  private static final String SEPARATORS = ",;\t|";

  private FormulaGuard() {}

  /**
   * Puts an apostrophe before each place that begins a formula, also after invisible characters.
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 1);
    if (isFormula(text, 0) || isFormula(Trimming.leading(text), 0)) {
      escaped.append('\'');
    }
    for (int at = 0; at < text.length(); at++) {
      escaped.append(text.charAt(at));
      if (isSeparator(text.charAt(at)) && isFormula(text, at + 1)) {
        escaped.append('\'');
      }
    }
    return escaped.toString();
  }

  /** Whether some program may split {@code text} into cells unless it is quoted. */
  static boolean mayBeSplit(String text) {
    return text.chars().anyMatch(FormulaGuard::isSeparator);
  }

  private static boolean isFormula(String text, int at) {
    return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isSeparator(int character) {
    return SEPARATORS.indexOf(character) >= 0;
  }
}
