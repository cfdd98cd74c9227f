package dev.tributary.domain.workflow;

import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How large a definition may be; guards against hostile texts, whatever their syntax.
 *
 * @param characters of its text
 * @param depth of objects and lists inside each other
 * @param values of the text: objects, lists, texts, numbers
 * @param activities of the workflow
 * @param transitions of the workflow
 * @param problems that one validation reports
 * @param edits that one request applies to a draft
 */
public record DefinitionLimits(
    int characters,
    int depth,
    int values,
    int activities,
    int transitions,
    int problems,
    int edits) {

  public DefinitionLimits {
    if (depth < 1 || depth > 200 || problems < 1) {
      throw new IllegalArgumentException(
          "definitions have 1 to 200 levels and at least 1 problem is reported: %d, %d"
              .formatted(depth, problems));
    }
  }

  /**
   * A problem for each list of {@code after} that is too long and longer than in {@code before}: a
   * workflow from before a limit was lowered can still be edited.
   */
  public List<Problem> growth(WorkflowDefinition before, WorkflowDefinition after) {
    List<Problem> found = new ArrayList<>();
    checkGrowth("activities", before.activities(), after.activities(), activities, found);
    checkGrowth("transitions", before.transitions(), after.transitions(), transitions, found);
    return found;
  }

  private static void checkGrowth(
      String place, List<?> before, List<?> after, int most, List<Problem> found) {
    if (after.size() > most && after.size() > before.size()) {
      found.add(Problem.error(place, DefinitionErrorCode.TOO_MANY_ELEMENTS, after.size(), most));
    }
  }

  /**
   * {@code found} without those above the limit, whose number takes their place. Errors come before
   * warnings, so that a truncated list never makes a definition appear valid.
   */
  public List<Problem> cut(List<Problem> found) {
    if (found.size() <= problems) {
      return found;
    }
    List<Problem> kept =
        new ArrayList<>(
            found.stream()
                .sorted(Comparator.comparing(Problem::severity))
                .limit(problems)
                .toList());
    boolean errors = kept.getFirst().severity() == Severity.ERROR;
    int further = found.size() - problems;
    kept.add(
        errors
            ? Problem.error("", DefinitionErrorCode.MORE_PROBLEMS, further, problems)
            : Problem.warning("", DefinitionErrorCode.MORE_PROBLEMS, further, problems));
    return List.copyOf(kept);
  }
}
