package dev.tributary.adapters.activity.externalapi.sample;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.adapters.in.rest.run.ParameterRequest;
import dev.tributary.adapters.in.rest.workflow.ProblemsResponse;
import dev.tributary.application.activity.externalapi.sample.SampleLimits;
import dev.tributary.application.activity.externalapi.sample.TestCall;
import dev.tributary.application.activity.externalapi.sample.TestCall.Attempt;
import dev.tributary.application.activity.externalapi.sample.TestCall.TestCallResult;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.ParameterValues;
import dev.tributary.domain.workflow.WorkflowDefinition;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Test calls: one real request, outside of a run. */
@Path("/api/v1/external-api/test-call")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "External API")
public class TestCallResource {
  private static final int DEFAULT_ROWS = 5;

  private final TestCall testCall;
  private final TestCallTarget target;
  private final SampleLimits limits;
  private final Caller caller;

  public TestCallResource(
      TestCall testCall, TestCallTarget target, SampleLimits limits, Caller caller) {
    this.testCall = testCall;
    this.target = target;
    this.limits = limits;
    this.caller = caller;
  }

  @POST
  @RolesAllowed("designer")
  @Operation(
      summary = "Try a call",
      description =
          "Sends one real request, made of the first rows that would arrive at the activity now,"
              + " through the same guard and limits as a run, and shows request, response, mapped rows"
              + " and rejects. Secrets are masked. Nothing is kept but a line in the audit trail;"
              + " what the API does about the request is not undone.")
  @APIResponseSchema(TestCallResponse.class)
  public Response call(TestCallRequest body) {
    Locale locale = caller.language();
    List<Problem> problems = new ArrayList<>();
    WorkflowDefinition workflow = target.workflow(body);
    Activity activity = target.activity(body, workflow, problems);
    return problems.isEmpty()
        ? response(new Attempt(workflow, activity, variables(body, workflow), rows(body)), locale)
        : ProblemsResponse.response(problems, locale);
  }

  private Response response(Attempt attempt, Locale locale) {
    ExternalApiSettings settings = attempt.settings();
    return switch (testCall.call(attempt)) {
      case TestCallResult.Rejected(var problems) -> ProblemsResponse.response(problems, locale);
      case TestCallResult.NotSent(var reason) ->
          Response.ok(TestCallResponse.notSent(reason, settings, locale)).build();
      case TestCallResult.Sent sent ->
          Response.ok(TestCallResponse.of(sent, settings, locale)).build();
    };
  }

  private static Variables variables(TestCallRequest body, WorkflowDefinition workflow) {
    return ParameterValues.of(
        workflow.parameters(),
        ParameterRequest.values(Optional.ofNullable(body.parameters()).orElse(Map.of())));
  }

  private int rows(TestCallRequest body) {
    int rows = Optional.ofNullable(body.rows()).orElse(Math.min(DEFAULT_ROWS, limits.rows()));
    if (rows < 0 || rows > limits.rows()) {
      throw new RestProblem(
          BAD_REQUEST, RestErrorCode.BAD_FIELD, "rows", "integer, 0 to " + limits.rows());
    }
    return rows;
  }
}
