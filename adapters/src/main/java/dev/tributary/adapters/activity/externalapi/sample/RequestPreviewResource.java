package dev.tributary.adapters.activity.externalapi.sample;

import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.adapters.in.rest.workflow.ProblemsResponse;
import dev.tributary.application.activity.externalapi.sample.ShowRequest;
import dev.tributary.application.activity.externalapi.sample.ShowRequest.ShownRequest;
import dev.tributary.application.activity.externalapi.sample.TestCall.Attempt;
import dev.tributary.domain.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Previews of requests: nothing is sent. */
@Path("/api/v1/external-api/request-preview")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "External API")
public class RequestPreviewResource {
  private final ShowRequest showRequest;
  private final TestCallTarget target;
  private final Caller caller;

  public RequestPreviewResource(ShowRequest showRequest, TestCallTarget target, Caller caller) {
    this.showRequest = showRequest;
    this.target = target;
    this.caller = caller;
  }

  @POST
  @RolesAllowed("designer")
  @Operation(
      summary = "Preview a request",
      description =
          "Renders the request that an activity would send now, made of the first rows that would"
              + " arrive, with secrets masked. With estimate=true it also estimates how many calls a"
              + " run would make and how long they would take. Nothing is sent or kept.")
  @APIResponseSchema(RequestPreviewResponse.class)
  public Response preview(
      TestCallRequest body,
      @Parameter(
              description =
                  "Whether the calls of a run are estimated, too: all rows that would"
                      + " arrive are counted then.")
          @RestQuery("estimate")
          @DefaultValue("false")
          boolean estimate) {
    Locale locale = caller.language();
    List<Problem> problems = new ArrayList<>();
    Attempt attempt = target.attempt(body, problems);
    return problems.isEmpty()
        ? response(estimate ? showRequest.estimated(attempt) : showRequest.show(attempt), locale)
        : ProblemsResponse.ofSettings(problems, locale);
  }

  private static Response response(ShownRequest shown, Locale locale) {
    return switch (shown) {
      case ShownRequest.Rejected(var problems) -> ProblemsResponse.ofSettings(problems, locale);
      case ShownRequest.NotMade(var reason) ->
          Response.ok(RequestPreviewResponse.notMade(reason, locale)).build();
      case ShownRequest.Made made -> Response.ok(RequestPreviewResponse.of(made, locale)).build();
    };
  }
}
