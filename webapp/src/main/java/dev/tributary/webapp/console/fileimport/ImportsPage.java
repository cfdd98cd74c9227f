package dev.tributary.webapp.console.fileimport;

import dev.tributary.webapp.console.layout.StatusBadge;
import java.util.List;

/**
 * Imports, newest first.
 *
 * @param live whether one of them is under way
 * @param start where the list begins; empty when this is it
 * @param older where further ones are; empty at the end
 */
public record ImportsPage(List<Row> rows, boolean live, String start, String older) {
  /** An import; {@code percent} is empty when nothing happens any more. */
  public record Row(
      String href,
      String file,
      StatusBadge badge,
      String percent,
      String created,
      String by,
      String lines,
      String inserted,
      String updated,
      String rejected) {}
}
