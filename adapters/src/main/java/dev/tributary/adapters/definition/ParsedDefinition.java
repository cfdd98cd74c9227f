package dev.tributary.adapters.definition;

import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.util.List;
import java.util.Optional;

/**
 * A text read as a definition.
 *
 * @param definition as far as it could be read
 * @param complete whether every activity and transition of the text is in the definition
 * @param problems what is wrong with its form
 * @param locations where its parts stand
 */
public record ParsedDefinition(
    Optional<WorkflowDefinition> definition,
    boolean complete,
    List<Problem> problems,
    Locations locations) {

  /** {@code problems} with the places where they stand in the text. */
  public List<LocatedProblem> locate(List<Problem> found) {
    return found.stream().map(locations::locate).toList();
  }
}
