package dev.tributary.domain.activity.externalapi.mapping;

import java.util.List;

/** The result of mapping one element of the response. */
public sealed interface MappedRow {
  /** A row: its cells, in the order of the included columns. */
  record Accepted(List<Cell> cells) implements MappedRow {}

  /**
   * Left out because of one value.
   *
   * @param line of the element, from 1
   * @param column its name; empty when the element as a whole is the value
   */
  record Rejected(long line, String column, Cell.InvalidCell value) implements MappedRow {}
}
