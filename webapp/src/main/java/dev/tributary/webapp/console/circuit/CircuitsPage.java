package dev.tributary.webapp.console.circuit;

import dev.tributary.webapp.console.layout.StatusBadge;
import java.util.List;

/** The open circuits by key. */
public record CircuitsPage(List<Row> rows) {
  /**
   * A circuit.
   *
   * @param key the account or origin
   * @param openings in a row
   * @param until when the next call may try
   */
  public record Row(String key, StatusBadge state, int openings, String until) {}
}
