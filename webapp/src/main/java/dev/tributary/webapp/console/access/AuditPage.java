package dev.tributary.webapp.console.access;

import java.util.List;

/**
 * Who changed what, newest first.
 *
 * @param older where older entries are; empty at the end
 */
public record AuditPage(AuditFacets facets, List<Row> rows, String older) {
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
