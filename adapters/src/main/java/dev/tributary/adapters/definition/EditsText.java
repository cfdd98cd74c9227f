package dev.tributary.adapters.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A text with edits of a draft, parsed but not yet read: {@link EditReader} reads them.
 *
 * @param root the object that holds them; empty when the text holds none
 * @param problems what is wrong with the text
 * @param locations where its parts stand
 */
public record EditsText(Optional<ObjectNode> root, List<Problem> problems, Locations locations) {

  /** {@code problems} with the places where they stand in the text. */
  public List<LocatedProblem> locate(List<Problem> found) {
    return found.stream().map(locations::locate).toList();
  }
}
