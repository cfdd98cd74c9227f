package dev.tributary.adapters.activity.externalapi.pinned;

import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.application.activity.externalapi.pinned.PinExchange;
import dev.tributary.application.activity.externalapi.pinned.PinResponse;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.pinned.PinnedResponse;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.WorkflowName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The responses that test calls and test runs use instead of calling. */
@Path("/api/v1/workflows/{name}/pinned-responses")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("designer")
@Tag(name = "External API")
public class PinnedResponsesResource {
  private static final int OK = 200;

  private final PinResponse responses;
  private final PinExchange exchanges;

  public PinnedResponsesResource(PinResponse responses, PinExchange exchanges) {
    this.responses = responses;
    this.exchanges = exchanges;
  }

  @GET
  @Operation(
      summary = "List the pinned responses",
      description = "Of the External API activities of a workflow, without their bodies.")
  public PinnedResponseResponse.Listed list(@RestPath WorkflowName name) {
    return PinnedResponseResponse.Listed.of(responses.list(name));
  }

  @GET
  @Path("/{activity}")
  @Operation(summary = "Show a pinned response", description = "With its body.")
  public PinnedResponseResponse one(@RestPath WorkflowName name, @RestPath String activity) {
    return PinnedResponseResponse.of(responses.one(name, id(activity)));
  }

  @PUT
  @Path("/{activity}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Pin a response",
      description =
          "To an External API activity of the draft, else of the newest revision: the response of a"
              + " recorded exchange, in which secrets are masked, or a body. Test calls with"
              + " `pinned` and test runs use it instead of calling; no other run does.")
  @APIResponse(responseCode = "204", description = "It is pinned.")
  public Response pin(
      @RestPath WorkflowName name, @RestPath String activity, PinnedResponseRequest body) {
    if (body.run() != null && body.exchange() != null) {
      exchanges.pin(name, id(activity), new RunId(body.run()), new ExchangeId(body.exchange()));
    } else {
      responses.pin(name, id(activity), given(body));
    }
    return Response.noContent().build();
  }

  @DELETE
  @Path("/{activity}")
  @Operation(summary = "Remove a pinned response", description = "Test calls are sent again.")
  @APIResponse(responseCode = "204", description = "It is removed.")
  public Response remove(@RestPath WorkflowName name, @RestPath String activity) {
    responses.remove(name, id(activity));
    return Response.noContent().build();
  }

  private static PinnedResponse given(PinnedResponseRequest request) {
    return new PinnedResponse(
        Optional.ofNullable(request.status()).orElse(OK),
        Optional.ofNullable(request.contentType()).orElse(MediaType.APPLICATION_JSON),
        Optional.ofNullable(request.body())
            .orElseThrow(() -> new Refused(RestErrorCode.FIELD_MISSING, "body")));
  }

  private static ActivityId id(String text) {
    if (!ActivityId.isValid(text)) {
      throw new NotFound(ExternalApiErrorCode.PINNED_NONE, text);
    }
    return new ActivityId(text);
  }
}
