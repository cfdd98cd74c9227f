package dev.tributary.webapp.console.profile;

import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/**
 * The people that the search found, newest first.
 *
 * @param any whether the list is narrowed at all
 * @param problem why no search was made
 * @param start where the list begins; empty when this is it
 * @param older where further people are; empty at the end
 * @param sheet where they are exported for a spreadsheet
 * @param exact where they are exported as they are
 */
public record ProfilesPage(
    String search,
    List<Facet> facets,
    boolean any,
    Optional<Message> problem,
    List<Row> rows,
    String start,
    String older,
    String sheet,
    String exact) {
  /** A facet; {@code word} is the key of its name. */
  public record Facet(String value, String word, boolean chosen) {}

  /** A person; {@code optOuts} are the labels of the person's opt-outs. */
  public record Row(
      String href,
      String name,
      String email,
      String number,
      String place,
      List<String> optOuts,
      String changed) {}
}
