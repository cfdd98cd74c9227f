package dev.tributary.adapters.in.rest.signal;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.TOO_MANY_REQUESTS;
import static jakarta.ws.rs.core.Response.Status.UNAUTHORIZED;

import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.application.signal.SignalRequest;
import dev.tributary.application.signal.SignalResult;
import dev.tributary.application.signal.signed.ReceiveSignal;
import dev.tributary.application.signal.signed.ThrottleSignals;
import dev.tributary.application.signal.signed.VerifySignature;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.signal.SignedSignalErrorCode;
import dev.tributary.domain.webhook.WebhookSignature;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Signals of systems that hold no API key: the signature of the body is the proof. */
@Path("/api/v1/workflows/{name}/signed-signals/{activity}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class SignedSignalsResource {
  private final ThrottleSignals throttle;
  private final VerifySignature verify;
  private final ReceiveSignal receive;
  private final SignedBody bodies;
  private final CurrentActor current;

  public SignedSignalsResource(
      ThrottleSignals throttle,
      VerifySignature verify,
      ReceiveSignal receive,
      SignedBody bodies,
      CurrentActor current) {
    this.throttle = throttle;
    this.verify = verify;
    this.receive = receive;
    this.bodies = bodies;
    this.current = current;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Send a signed signal",
      description =
          "As *Send a signal*, without an API key: the headers `webhook-id`, `webhook-timestamp` and"
              + " `webhook-signature` sign the body with a secret of the workflow, as Standard"
              + " Webhooks defines it. Each `webhook-id` is accepted once; a repeat is refused (409), with `Retry-After` while"
              + " the first is in progress."
              + " A signature that is missing, wrong or too old is refused (401), as is every signal"
              + " to a workflow without a secret; an address that sends many of them has to wait"
              + " (429).")
  @RequestBody(content = @Content(schema = @Schema(implementation = SendSignalRequest.class)))
  @APIResponse(
      responseCode = "202",
      description = "A run was started, which `Location` names, or runs were woken.",
      content = @Content(schema = @Schema(implementation = SignalResponse.class)))
  public Response signal(
      @RestPath WorkflowName name,
      @RestPath String activity,
      InputStream body,
      @RestHeader(WebhookSignature.ID) @Nullable String id,
      @RestHeader(WebhookSignature.TIMESTAMP) @Nullable String timestamp,
      @RestHeader(WebhookSignature.SIGNATURE) @Nullable String signature)
      throws IOException {
    String address = current.actor().address();
    throttle
        .blocked(address)
        .ifPresent(
            wait -> {
              long seconds = wait.toSeconds() + 1;
              throw RestProblem.retryAfter(
                  seconds, TOO_MANY_REQUESTS, SignedSignalErrorCode.TOO_MANY, seconds);
            });
    byte[] read = bodies.read(body);
    Optional<WebhookSignature> given =
        SignedBody.signature(id, timestamp, read)
            .filter(one -> signature != null && verify.isGenuine(name, one, signature));
    if (given.isEmpty()) {
      throttle.refused(address);
      throw new RestProblem(UNAUTHORIZED, SignedSignalErrorCode.NOT_ACCEPTED);
    }
    SendSignalRequest values = bodies.parse(read);
    if (!ActivityId.isValid(activity)) {
      throw new NotFound(WorkflowErrorCode.NO_SUCH_ACTIVITY, activity);
    }
    SignalRequest request = new SignalRequest(name, new ActivityId(activity), values.values());
    SignalResult result =
        receive
            .receive(request, given.get().id())
            .orElseThrow(
                () ->
                    RestProblem.retryAfter(
                        1, CONFLICT, SignedSignalErrorCode.IN_PROGRESS, given.get().id()));
    SignalResponse sent = SignalResponse.of(SignalResponse.text(result));
    return Response.accepted(sent).location(sent.href()).build();
  }
}
