package dev.tributary.webapp.console.workflow;

import dev.tributary.adapters.in.rest.workflow.WorkflowNames;
import dev.tributary.application.activity.externalapi.incremental.ManageWatermarks;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.workflow.WorkflowName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Sets and resets the watermarks of a workflow from its page. */
@Path("/console/workflows/{name}/watermarks/{activity}")
@RolesAllowed("operator")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
public class WatermarkPages {
  private final ManageWatermarks watermarks;

  public WatermarkPages(ManageWatermarks watermarks) {
    this.watermarks = watermarks;
  }

  @POST
  public Response set(
      @RestPath String name, @RestPath String activity, @RestForm @DefaultValue("") String value) {
    WorkflowName workflow = WorkflowNames.read(name);
    watermarks.set(workflow, id(activity), value);
    return back(workflow, WorkflowNotice.WATERMARK_SET);
  }

  @POST
  @Path("/reset")
  public Response reset(@RestPath String name, @RestPath String activity) {
    WorkflowName workflow = WorkflowNames.read(name);
    watermarks.reset(workflow, id(activity));
    return back(workflow, WorkflowNotice.WATERMARK_RESET);
  }

  private static ActivityId id(String text) {
    if (!ActivityId.isValid(text)) {
      throw new NotFound(ExternalApiErrorCode.WATERMARK_NONE, text);
    }
    return new ActivityId(text);
  }

  private static Response back(WorkflowName workflow, WorkflowNotice notice) {
    return Response.seeOther(URI.create("/console/workflows/" + workflow + notice.query())).build();
  }
}
