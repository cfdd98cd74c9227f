package dev.tributary.adapters.in.rest.notification;

import dev.tributary.application.notification.setup.SetSupervisors;
import dev.tributary.application.notification.setup.Supervisors;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.workflow.WorkflowName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The people who look after a workflow. */
@Path("/api/v1/workflows/{name}/supervisors")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Notifications")
public class SupervisorsResource {
  private final WorkflowCatalogue catalogue;
  private final Supervisors supervisors;
  private final SetSupervisors setSupervisors;

  public SupervisorsResource(
      WorkflowCatalogue catalogue, Supervisors supervisors, SetSupervisors setSupervisors) {
    this.catalogue = catalogue;
    this.supervisors = supervisors;
    this.setSupervisors = setSupervisors;
  }

  @GET
  @RolesAllowed("viewer")
  @Operation(
      summary = "Show the supervisors of a workflow",
      description = "The people to whom mail targets and alerts go that include supervisors.")
  public SupervisorsBody show(@RestPath WorkflowName name) {
    catalogue.workflow(name);
    return SupervisorsBody.from(supervisors.of(name));
  }

  @PUT
  @RolesAllowed("designer")
  @Operation(
      summary = "Set the supervisors of a workflow",
      description = "In place of those before; an empty list for none.")
  public SupervisorsBody set(@RestPath WorkflowName name, SupervisorsBody body) {
    setSupervisors.set(name, body.people());
    return SupervisorsBody.from(supervisors.of(name));
  }
}
