package dev.tributary.adapters.definition;

import dev.tributary.application.workflow.ValidateWorkflow;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything wrong with a text at once: with its form and, as far as it was read, its meaning. */
@ApplicationScoped
public class CheckDefinition {
  /** What an activity that could not be read would seem to break. */
  private static final Set<String> FOLLOW_UPS =
      Set.of(
          WorkflowErrorCode.NO_ACTIVITIES.id(),
          WorkflowErrorCode.UNKNOWN_ACTIVITY.id(),
          WorkflowErrorCode.UNLINKED_INPUT.id(),
          WorkflowErrorCode.UNLINKED_OUTLET.id());

  private final ValidateWorkflow validate;

  public CheckDefinition(ValidateWorkflow validate) {
    this.validate = validate;
  }

  /** Problems of form first; none is the mere consequence of another. */
  public List<LocatedProblem> check(ParsedDefinition parsed) {
    List<Problem> problems = new ArrayList<>(parsed.problems());
    Set<String> reported =
        problems.stream().map(Problem::place).collect(Collectors.toUnmodifiableSet());
    parsed.definition().map(validate::all).stream()
        .flatMap(List::stream)
        .filter(problem -> !reported.contains(problem.place()))
        .filter(problem -> parsed.complete() || !FOLLOW_UPS.contains(problem.code()))
        .forEach(problems::add);
    return parsed.locate(validate.cut(problems));
  }
}
