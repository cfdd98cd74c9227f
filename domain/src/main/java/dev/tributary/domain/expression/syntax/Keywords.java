package dev.tributary.domain.expression.syntax;

import java.util.Locale;
import java.util.Set;

/** The words that cannot name a column without brackets, in any case. */
final class Keywords {
  private static final Set<String> ALL =
      Set.of(
          "AND",
          "OR",
          "NOT",
          "IN",
          "LIKE",
          "CONTAINS",
          "BETWEEN",
          "IS",
          "NULL",
          "EMPTY",
          "TRUE",
          "FALSE");

  private Keywords() {}

  static boolean contains(String word) {
    return ALL.contains(word.toUpperCase(Locale.ROOT));
  }
}
