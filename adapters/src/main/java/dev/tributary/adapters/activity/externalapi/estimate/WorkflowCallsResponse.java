package dev.tributary.adapters.activity.externalapi.estimate;

import dev.tributary.application.activity.externalapi.estimate.EstimateWorkflow.ActivityEstimate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The calls that a run would make if it started now. */
record WorkflowCallsResponse(List<Item> items) {
  /** Those of one activity. */
  @Schema(name = "ActivityCallsResponse")
  record Item(String activity, CallEstimateResponse estimate) {
    static Item of(ActivityEstimate estimated, Locale reader) {
      return new Item(
          estimated.activity().id().value(), CallEstimateResponse.of(estimated.estimate(), reader));
    }
  }

  static WorkflowCallsResponse of(List<ActivityEstimate> estimates, Locale reader) {
    return new WorkflowCallsResponse(
        estimates.stream().map(estimate -> Item.of(estimate, reader)).toList());
  }
}
