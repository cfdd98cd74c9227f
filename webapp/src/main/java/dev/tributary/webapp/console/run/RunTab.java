package dev.tributary.webapp.console.run;

import java.util.Arrays;
import java.util.Locale;

/** The tabs below the drawing of a run. */
enum RunTab {
  JOURNAL,
  TASKS,
  EXCHANGES,
  VARIABLES,
  DRIFT;

  /** Its name in addresses and keys of texts. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The tab called {@code word}; the journal for anything else. */
  static RunTab of(String word) {
    return Arrays.stream(values())
        .filter(tab -> tab.word().equals(word))
        .findFirst()
        .orElse(JOURNAL);
  }
}
