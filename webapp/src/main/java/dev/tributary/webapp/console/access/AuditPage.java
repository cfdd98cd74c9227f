package dev.tributary.webapp.console.access;

import java.util.List;

/**
 * Who changed what, newest first.
 *
 * @param older where older entries are; empty at the end
 */
public record AuditPage(
    AuditFacets facets, List<Choice> actions, List<Choice> types, List<Row> rows, String older) {
  /** A value that entries can be narrowed to. */
  public record Choice(String value, String word, boolean chosen) {}

  /** An entry; {@code before} and {@code after} are JSON, or empty. */
  public record Row(
      String at,
      String actor,
      String action,
      String objectType,
      String objectName,
      String before,
      String after) {}
}
