package dev.tributary.adapters.activity.externalapi.sample;

import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.adapters.in.rest.workflow.ProblemsResponse;
import dev.tributary.application.activity.externalapi.pinned.PinResponse;
import dev.tributary.application.activity.externalapi.sample.TestCall;
import dev.tributary.application.activity.externalapi.sample.TestCall.Attempt;
import dev.tributary.application.activity.externalapi.sample.TestCall.TestCallResult;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.pinned.PinnedResponse;
import dev.tributary.domain.problem.Problem;
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
  private final TestCall testCall;
  private final TestCallTarget target;
  private final PinResponse pins;
  private final Caller caller;

  public TestCallResource(
      TestCall testCall, TestCallTarget target, PinResponse pins, Caller caller) {
    this.testCall = testCall;
    this.pins = pins;
    this.target = target;
    this.caller = caller;
  }

  @POST
  @RolesAllowed("designer")
  @Operation(
      summary = "Try a call",
      description =
          "Sends the real requests of the first pages, made of the rows that would arrive now,"
              + " through the same guard and limits as a run, and shows request, response, mapped rows"
              + " and rejects. Secrets are masked. Nothing is kept but a line in the audit trail;"
              + " what the API does about the request is not undone. With `pinned`"
              + " the pinned response is used instead and nothing is sent.")
  @APIResponseSchema(TestCallResponse.class)
  public Response call(TestCallRequest body) {
    Locale locale = caller.language();
    List<Problem> problems = new ArrayList<>();
    Attempt attempt = target.attempt(body, problems);
    return problems.isEmpty()
        ? response(attempt, Boolean.TRUE.equals(body.pinned()), locale)
        : ProblemsResponse.ofSettings(problems, locale);
  }

  private PinnedResponse pinned(Attempt attempt) {
    return pins.one(attempt.workflow().name(), attempt.activity().id()).response();
  }

  private Response response(Attempt attempt, boolean pinned, Locale locale) {
    ExternalApiSettings settings = attempt.settings();
    return switch (pinned ? testCall.call(attempt, pinned(attempt)) : testCall.call(attempt)) {
      case TestCallResult.Rejected(var problems) -> ProblemsResponse.ofSettings(problems, locale);
      case TestCallResult.NotSent(var reason) ->
          Response.ok(TestCallResponse.notSent(reason, settings, locale)).build();
      case TestCallResult.Sent sent ->
          Response.ok(TestCallResponse.of(sent, pinned, settings, locale)).build();
    };
  }
}
