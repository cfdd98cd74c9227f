package dev.tributary.application.testrun;

import dev.tributary.domain.testrun.TestRunChoices;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.Map;
import java.util.Optional;

/**
 * The request to test a workflow.
 *
 * @param revision empty takes the draft, or the newest revision where there is none
 * @param parameters as those of a start
 */
public record TestRunRequest(
    WorkflowName workflow,
    Optional<Integer> revision,
    Map<String, Object> parameters,
    TestRunChoices choices) {
  public TestRunRequest {
    parameters = Map.copyOf(parameters);
  }
}
