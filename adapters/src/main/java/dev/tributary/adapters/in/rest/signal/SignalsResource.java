package dev.tributary.adapters.in.rest.signal;

import dev.tributary.adapters.in.rest.problem.IdempotencyKey;
import dev.tributary.adapters.in.rest.problem.OptionalBody;
import dev.tributary.application.signal.SignalRequest;
import dev.tributary.application.signal.SignalWorkflow;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Signals of systems that hold an API key. */
@Path("/api/v1/workflows/{name}/signals/{activity}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class SignalsResource {
  private final SignalWorkflow signals;
  private final IdempotencyKey keys;

  public SignalsResource(SignalWorkflow signals, IdempotencyKey keys) {
    this.signals = signals;
    this.keys = keys;
  }

  @POST
  @RolesAllowed("operator")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Send a signal",
      description =
          "To an External signal of the newest revision. Where nothing leads to the activity, the"
              + " signal starts a run while the workflow is armed; elsewhere it wakes all runs that"
              + " wait there. With `Idempotency-Key` a repeat does nothing and gets the same"
              + " response; keys are stored for a day.")
  @APIResponse(
      responseCode = "202",
      description = "A run was started, which `Location` names, or runs were woken.",
      content = @Content(schema = @Schema(implementation = SignalResponse.class)))
  public Response signal(
      @RestPath WorkflowName name,
      @RestPath String activity,
      @OptionalBody @Nullable SendSignalRequest body,
      @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
    if (!ActivityId.isValid(activity)) {
      throw new NotFound(WorkflowErrorCode.NO_SUCH_ACTIVITY, activity);
    }
    SendSignalRequest given = Optional.ofNullable(body).orElse(SendSignalRequest.EMPTY);
    SignalRequest request = new SignalRequest(name, new ActivityId(activity), given.values());
    IdempotencyKey.KeyedResponse reply =
        keys.once(
            key,
            "signal " + name + "/" + activity,
            given,
            () -> SignalResponse.text(signals.send(request)));
    SignalResponse signalled = SignalResponse.of(reply.text());
    return reply.mark(Response.accepted(signalled).location(signalled.href())).build();
  }
}
