package dev.tributary.domain.workflow;

import dev.tributary.domain.activity.Activity;
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
 * @param prose characters of a label, a description or a comment
 */
public record DefinitionLimits(
    int characters,
    int depth,
    int values,
    int activities,
    int transitions,
    int problems,
    int edits,
    int prose) {

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

  /** A problem for each label, description and comment of {@code workflow} that is too long. */
  public List<Problem> prose(WorkflowDefinition workflow) {
    List<Problem> found = new ArrayList<>();
    checkProse("label", workflow.label(), found);
    checkProse("description", workflow.description(), found);
    for (Activity activity : workflow.activities()) {
      String place = "activities[%s].".formatted(activity.id());
      checkProse(place + "label", activity.label(), found);
      checkProse(place + "options.comment", activity.options().comment(), found);
    }
    return found;
  }

  private void checkProse(String place, String text, List<Problem> found) {
    int length = text.codePointCount(0, text.length());
    if (length > prose) {
      found.add(Problem.error(place, DefinitionErrorCode.TEXT_TOO_LONG, length, prose));
    }
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
