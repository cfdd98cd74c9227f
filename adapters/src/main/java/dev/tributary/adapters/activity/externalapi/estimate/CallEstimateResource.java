package dev.tributary.adapters.activity.externalapi.estimate;

import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.adapters.in.rest.run.ParameterRequest;
import dev.tributary.application.activity.externalapi.estimate.EstimateWorkflow;
import dev.tributary.domain.workflow.WorkflowName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Estimates the calls of a run before it is started. */
@Path("/api/v1/workflows/{name}/call-estimate")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Workflows")
public class CallEstimateResource {
  private final EstimateWorkflow workflows;
  private final Caller caller;

  public CallEstimateResource(EstimateWorkflow workflows, Caller caller) {
    this.workflows = workflows;
    this.caller = caller;
  }

  @POST
  @RolesAllowed("operator")
  @Operation(
      summary = "Estimate the calls of a run",
      description =
          "For each External API activity of the newest revision: how many calls a run would make"
              + " if it started now, and how long they would take at the rate of the account. The"
              + " rows are counted by a dry run of the activities before. Nothing is sent or kept.")
  @APIResponseSchema(WorkflowCallsResponse.class)
  public WorkflowCallsResponse estimate(@RestPath WorkflowName name, WorkflowCallsRequest body) {
    return WorkflowCallsResponse.of(
        workflows.estimate(
            name, ParameterRequest.values(Optional.ofNullable(body.parameters()).orElse(Map.of()))),
        caller.language());
  }
}
