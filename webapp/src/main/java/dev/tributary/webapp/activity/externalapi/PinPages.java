package dev.tributary.webapp.activity.externalapi;

import dev.tributary.application.activity.externalapi.pinned.PinResponse;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.externalapi.pinned.PinnedResponse;
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

/** Pins the response of a test call to its activity, or removes the pinned one. */
@Path("/console/workflows/{name}/activities/{id}/pinned-response")
@RolesAllowed("designer")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
public class PinPages {
  private final WorkflowCatalogue catalogue;
  private final PinResponse pins;

  public PinPages(WorkflowCatalogue catalogue, PinResponse pins) {
    this.catalogue = catalogue;
    this.pins = pins;
  }

  @POST
  public Response pin(
      @RestPath String name,
      @RestPath String id,
      @RestForm @DefaultValue("") String contentType,
      @RestForm @DefaultValue("") String body) {
    EditedActivity edited = EditedActivity.read(catalogue, name, id);
    pins.pin(
        edited.workflow().name(),
        edited.activity().id(),
        new PinnedResponse(Response.Status.OK.getStatusCode(), contentType, body));
    return back(edited);
  }

  @POST
  @Path("/remove")
  public Response remove(@RestPath String name, @RestPath String id) {
    EditedActivity edited = EditedActivity.read(catalogue, name, id);
    pins.remove(edited.workflow().name(), edited.activity().id());
    return back(edited);
  }

  private static Response back(EditedActivity edited) {
    return Response.seeOther(
            URI.create(
                "/console/workflows/%s/activities/%s/%s"
                    .formatted(
                        edited.workflow().name(), edited.activity().id(), TestCallPages.PATH)))
        .build();
  }
}
