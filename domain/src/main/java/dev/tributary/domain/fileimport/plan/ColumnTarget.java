package dev.tributary.domain.fileimport.plan;

import java.util.Optional;

/**
 * The target of a column of a file in a mapping: {@code city}, {@code optOutEmail:no}.
 *
 * @param name a column of the resource, or {@link HeaderMapping#IGNORE}
 * @param sense which word opts out, if given
 */
record ColumnTarget(String name, Optional<OptOutMeaning> sense) {
  private static final String YES = ":yes";
  static final String NO = ":no";

  static ColumnTarget of(String text) {
    if (text.endsWith(YES)) {
      return new ColumnTarget(without(text, YES), Optional.of(OptOutMeaning.YES));
    }
    return text.endsWith(NO)
        ? new ColumnTarget(without(text, NO), Optional.of(OptOutMeaning.NO))
        : new ColumnTarget(text, Optional.empty());
  }

  private static String without(String text, String end) {
    return text.substring(0, text.length() - end.length());
  }
}
