package dev.tributary.adapters.in.rest.run;

import dev.tributary.adapters.in.rest.problem.IdempotencyKey;
import dev.tributary.adapters.in.rest.problem.OptionalBody;
import dev.tributary.application.testrun.StartTestRun;
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

/** Testing workflows. */
@Path("/api/v1/workflows/{name}/test-runs")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class TestRunsResource {
  private final StartTestRun startTestRun;
  private final IdempotencyKey keys;
  private final StartReply reply;

  public TestRunsResource(StartTestRun startTestRun, IdempotencyKey keys, StartReply reply) {
    this.startTestRun = startTestRun;
    this.keys = keys;
    this.reply = reply;
  }

  @POST
  @RolesAllowed("operator")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Start a test run",
      description =
          "Of the draft, or of a revision. All is real but messages, which stay in this"
              + " installation, waits and signals, which take no time, and calls for which a sample"
              + " is given. A test run moves no watermark, and nothing is compared with it.")
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
      @OptionalBody @Nullable StartTestRunRequest body,
      @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
      @RestHeader("Prefer")
          @Parameter(description = "How many seconds to wait for the end.", example = "wait=30")
          @Nullable String prefer) {
    StartTestRunRequest asked = Optional.ofNullable(body).orElse(StartTestRunRequest.EMPTY);
    return reply.to(
        keys.once(
            key, "test " + name, asked, () -> startTestRun.start(asked.toDomain(name)).toString()),
        prefer);
  }
}
