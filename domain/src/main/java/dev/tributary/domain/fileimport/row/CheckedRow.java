package dev.tributary.domain.fileimport.row;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the check of a row came to. */
public sealed interface CheckedRow {
  /**
   * A row to import.
   *
   * @param values one for each filled column of the resource; null for a blank or unfit one
   * @param flaws the values that were left out
   * @param left the places of those values, from 1
   */
  record Accepted(List<@Nullable String> values, List<Reject> flaws, List<Integer> left)
      implements CheckedRow {}

  /** A row that is left out, for its first reason. */
  record Rejected(Reject reason) implements CheckedRow {}

  /** A row of blank fields, which is neither imported nor rejected. */
  record Blank() implements CheckedRow {}
}
