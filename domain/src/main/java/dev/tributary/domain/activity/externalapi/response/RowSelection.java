package dev.tributary.domain.activity.externalapi.response;

import java.util.List;

/**
 * Which rows stay when all responses are read. What is left out is counted, not rejected.
 *
 * @param keepWhen a condition of the row, {@code $(price > 0)}; blank keeps all rows
 * @param duplicates decided among the rows that {@code keepWhen} keeps
 * @param key the columns by which rows are duplicates; a row with a null among them has none
 */
public record RowSelection(String keepWhen, DuplicateRule duplicates, List<String> key) {
  public static final RowSelection ALL = new RowSelection("", DuplicateRule.KEEP, List.of());

  public RowSelection {
    key = List.copyOf(key);
  }

  /** Whether rows may be left out. */
  public boolean applies() {
    return filters() || duplicates != DuplicateRule.KEEP;
  }

  /** Whether there is a condition. */
  public boolean filters() {
    return !keepWhen.isBlank();
  }
}
