package dev.tributary.application.run.command;

import dev.tributary.domain.workflow.WorkflowName;
import java.util.Map;
import java.util.Optional;

/**
 * The request to start a run.
 *
 * @param revision empty takes the newest published one
 * @param parameters by name, as they came: strings, numbers, booleans; typed as the workflow
 *     declares them
 */
public record StartRequest(
    WorkflowName workflow, Optional<Integer> revision, Map<String, Object> parameters) {
  public StartRequest {
    parameters = Map.copyOf(parameters);
  }

  /** The newest revision without parameters. */
  public static StartRequest of(WorkflowName workflow) {
    return new StartRequest(workflow, Optional.empty(), Map.of());
  }
}
