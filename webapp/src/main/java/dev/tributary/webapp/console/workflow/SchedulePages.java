package dev.tributary.webapp.console.workflow;

import dev.tributary.adapters.in.rest.workflow.WorkflowNames;
import dev.tributary.application.schedule.ArmWorkflow;
import dev.tributary.application.schedule.DisarmWorkflow;
import dev.tributary.domain.workflow.WorkflowName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;

/** Arms and disarms a workflow from its page. */
@Path("/console/workflows/{name}")
@RolesAllowed("operator")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
public class SchedulePages {
  private final ArmWorkflow armWorkflow;
  private final DisarmWorkflow disarmWorkflow;

  public SchedulePages(ArmWorkflow armWorkflow, DisarmWorkflow disarmWorkflow) {
    this.armWorkflow = armWorkflow;
    this.disarmWorkflow = disarmWorkflow;
  }

  @POST
  @Path("/arm")
  public Response arm(@RestPath String name) {
    WorkflowName workflow = WorkflowNames.read(name);
    armWorkflow.arm(workflow);
    return back(workflow, WorkflowNotice.ARMED);
  }

  @POST
  @Path("/disarm")
  public Response disarm(@RestPath String name) {
    WorkflowName workflow = WorkflowNames.read(name);
    disarmWorkflow.disarm(workflow);
    return back(workflow, WorkflowNotice.DISARMED);
  }

  private static Response back(WorkflowName workflow, WorkflowNotice notice) {
    return Response.seeOther(URI.create("/console/workflows/" + workflow + notice.query())).build();
  }
}
