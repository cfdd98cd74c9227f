package dev.tributary.adapters.in.rest.schedule;

import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.application.schedule.ArmWorkflow;
import dev.tributary.application.schedule.DisarmWorkflow;
import dev.tributary.application.schedule.WorkflowSchedules;
import dev.tributary.domain.workflow.WorkflowName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Whether a workflow is armed, and when its schedulers start runs. */
@Path("/api/v1/workflows/{name}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflows")
public class SchedulesResource {
  private static final int FIRINGS = 10;

  private final WorkflowSchedules schedules;
  private final ArmWorkflow armWorkflow;
  private final DisarmWorkflow disarmWorkflow;
  private final Caller caller;

  public SchedulesResource(
      WorkflowSchedules schedules,
      ArmWorkflow armWorkflow,
      DisarmWorkflow disarmWorkflow,
      Caller caller) {
    this.schedules = schedules;
    this.armWorkflow = armWorkflow;
    this.disarmWorkflow = disarmWorkflow;
    this.caller = caller;
  }

  @GET
  @Path("/schedules")
  @RolesAllowed("viewer")
  @Operation(
      summary = "Show the schedules of a workflow",
      description =
          "Of its newest revision, with the next ten firings of each scheduler; while the workflow"
              + " is not armed, those that would be if it were armed now.")
  public SchedulesResponse schedules(@RestPath WorkflowName name) {
    return SchedulesResponse.of(name, schedules.of(name, FIRINGS), caller.language());
  }

  @POST
  @Path("/arm")
  @RolesAllowed("operator")
  @Operation(
      summary = "Arm a workflow",
      description =
          "From now on its schedulers and external signals start runs of its newest revision. It"
              + " stays armed when a revision is published. Nothing changes when it is armed already.")
  public SchedulesResponse arm(@RestPath WorkflowName name) {
    armWorkflow.arm(name);
    return schedules(name);
  }

  @POST
  @Path("/disarm")
  @RolesAllowed("operator")
  @Operation(
      summary = "Disarm a workflow",
      description = "It starts no run by itself any more; runs that have begun go on.")
  public SchedulesResponse disarm(@RestPath WorkflowName name) {
    disarmWorkflow.disarm(name);
    return schedules(name);
  }
}
