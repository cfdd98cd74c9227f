package dev.tributary.application.activity.externalapi.estimate;

import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.estimate.CallEstimate;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.ParameterValues;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Estimates the calls of a run before it is started. */
@ApplicationScoped
public class EstimateWorkflow {
  private final WorkflowCatalogue catalogue;
  private final EstimateCalls estimates;

  public EstimateWorkflow(WorkflowCatalogue catalogue, EstimateCalls estimates) {
    this.catalogue = catalogue;
    this.estimates = estimates;
  }

  /** The calls of one activity. */
  public record ActivityEstimate(Activity activity, CallEstimate estimate) {}

  /**
   * One for each External API activity of the newest revision.
   *
   * @param given parameters, as of a start
   */
  public List<ActivityEstimate> estimate(WorkflowName name, Map<String, Object> given) {
    WorkflowDefinition workflow = catalogue.current(name);
    Variables variables = ParameterValues.of(workflow.parameters(), given);
    return workflow.activities().stream()
        .filter(activity -> activity.settings() instanceof ExternalApiSettings)
        .map(
            activity ->
                new ActivityEstimate(
                    activity, estimates.estimate(new PlannedStart(workflow, activity, variables))))
        .toList();
  }
}
