package dev.tributary.adapters.in.rest.run;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.application.testrun.TestRunRequest;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.testrun.CallChoice;
import dev.tributary.domain.testrun.TestRunChoices;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The choices of a test run.
 *
 * @param revision missing takes the draft, or the newest revision where there is none
 * @param parameters by name, typed as the workflow declares them
 * @param people how many rows a selection of people has at most; missing takes the default
 * @param calls by the id of an External API activity: `real`, or the sample response that stands in
 *     place of its calls. One is required where calls may change data: any method but GET, and jobs
 */
@Schema(
    examples = {
      "{\"people\":10,\"calls\":{\"externalApi1\":{\"sample\":[{\"zipCode\":\"95124\",\"code\":\"A1\"}]}}}"
    })
record StartTestRunRequest(
    @Nullable Integer revision,
    @Nullable Map<String, JsonNode> parameters,
    @Nullable Long people,
    @Nullable Map<String, @Nullable CallRequest> calls) {
  static final StartTestRunRequest EMPTY = new StartTestRunRequest(null, null, null, null);

  /**
   * Whether the calls of one activity are sent or served from a sample: one of the two.
   *
   * @param real whether they are sent
   * @param sample the response, as JSON; a text stands for itself
   */
  record CallRequest(@Nullable Boolean real, @Nullable JsonNode sample) {
    private static final CallRequest NOTHING = new CallRequest(null, null);

    CallChoice toDomain(String activity) {
      boolean sent = Boolean.TRUE.equals(real);
      if (sent == (sample != null)) {
        throw new RestProblem(
            BAD_REQUEST, RestErrorCode.BAD_FIELD, "calls." + activity, "real or sample");
      }
      return sample == null
          ? new CallChoice.Real()
          : new CallChoice.Sample(sample.isTextual() ? sample.textValue() : sample.toString());
    }
  }

  TestRunRequest toDomain(WorkflowName workflow) {
    Map<ActivityId, CallChoice> choices = new HashMap<>();
    Optional.ofNullable(calls)
        .orElse(Map.of())
        .forEach((activity, call) -> choices.put(id(activity), choice(activity, call)));
    return new TestRunRequest(
        workflow,
        Optional.ofNullable(revision),
        ParameterRequest.values(Optional.ofNullable(parameters).orElse(Map.of())),
        new TestRunChoices(Optional.ofNullable(people), choices));
  }

  private static CallChoice choice(String activity, @Nullable CallRequest call) {
    return Optional.ofNullable(call).orElse(CallRequest.NOTHING).toDomain(activity);
  }

  private static ActivityId id(String activity) {
    if (!ActivityId.isValid(activity)) {
      throw new RestProblem(
          BAD_REQUEST, RestErrorCode.BAD_FIELD, "calls." + activity, "id of an activity");
    }
    return new ActivityId(activity);
  }
}
