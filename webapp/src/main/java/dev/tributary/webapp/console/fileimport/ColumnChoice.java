package dev.tributary.webapp.console.fileimport;

import dev.tributary.domain.fileimport.plan.OptOutMeaning;
import dev.tributary.domain.fileimport.plan.PlannedColumn;
import java.util.Optional;

/**
 * What a column of a file may become.
 *
 * @param target as a mapping names it
 */
record ColumnChoice(String target, String label) {
  /** The target that was chosen for a column; opt-outs always name the word that opts out. */
  static Optional<String> of(PlannedColumn column) {
    return column.target().map(name -> name.startsWith("optOut") ? of(name, column.sense()) : name);
  }

  static String of(String optOut, OptOutMeaning optOutMeaning) {
    return optOut + (optOutMeaning == OptOutMeaning.YES ? ":yes" : ":no");
  }
}
