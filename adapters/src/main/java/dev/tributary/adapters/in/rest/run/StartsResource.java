package dev.tributary.adapters.in.rest.run;

import dev.tributary.adapters.in.rest.problem.IdempotencyKey;
import dev.tributary.adapters.in.rest.problem.IdempotencyKey.KeyedResponse;
import dev.tributary.adapters.in.rest.problem.OptionalBody;
import dev.tributary.adapters.in.rest.problem.RestLimits;
import dev.tributary.adapters.in.work.NodeStarts;
import dev.tributary.application.run.command.StartRequest;
import dev.tributary.application.run.command.StartRun;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Starting workflows. */
@Path("/api/v1/workflows/{name}/runs")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class StartsResource {
  private final StartRun startRun;
  private final IdempotencyKey keys;
  private final StartReply reply;
  private final NodeStarts workers;
  private final RestLimits limits;

  public StartsResource(
      StartRun startRun,
      IdempotencyKey keys,
      StartReply reply,
      NodeStarts workers,
      RestLimits limits) {
    this.startRun = startRun;
    this.keys = keys;
    this.reply = reply;
    this.workers = workers;
    this.limits = limits;
  }

  @POST
  @RolesAllowed("operator")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Start a run",
      description =
          "Of the newest published revision unless one is named. With `Idempotency-Key` a repeat"
              + " starts nothing and gets the same response; keys are stored for a day.")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; `Location` is the run.",
      content = @Content(schema = @Schema(implementation = StartedResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The run has ended within the time that `Prefer: wait` gave.",
      content = @Content(schema = @Schema(implementation = RunResponse.class)))
  public Response start(
      @RestPath WorkflowName name,
      @OptionalBody @Nullable StartRunRequest body,
      @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
      @RestHeader("Prefer")
          @Parameter(description = "How many seconds to wait for the end.", example = "wait=30")
          @Nullable String prefer) {
    StartRunRequest asked = Optional.ofNullable(body).orElse(StartRunRequest.EMPTY);
    StartRequest request =
        new StartRequest(name, Optional.ofNullable(asked.revision()), asked.values());
    KeyedResponse started =
        workers.starting(
            limits.workerWait(),
            () -> keys.once(key, "start " + name, asked, () -> startRun.start(request).toString()));
    return reply.to(started, prefer);
  }
}
