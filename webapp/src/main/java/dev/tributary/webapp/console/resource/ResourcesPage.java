package dev.tributary.webapp.console.resource;

import java.util.List;

/**
 * The resources by name.
 *
 * @param more the address of the following ones; empty when there are none
 */
public record ResourcesPage(List<Row> rows, String more) {
  /**
   * A resource.
   *
   * @param personal how many columns hold personal data
   * @param sharing the key of the text about what may be sent
   */
  public record Row(String name, String label, String table, int personal, String sharing) {}
}
