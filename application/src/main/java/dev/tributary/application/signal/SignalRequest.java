package dev.tributary.application.signal;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.Map;

/**
 * A signal to an activity.
 *
 * @param parameters by name, as they came: strings, numbers, booleans; typed as the activity
 *     declares them
 */
public record SignalRequest(
    WorkflowName workflow, ActivityId activity, Map<String, Object> parameters) {
  public SignalRequest {
    parameters = Map.copyOf(parameters);
  }

  /** How long it is. */
  int characters() {
    return parameters.entrySet().stream()
        .mapToInt(each -> each.getKey().length() + each.getValue().toString().length())
        .sum();
  }
}
