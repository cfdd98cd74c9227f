package dev.tributary.adapters.activity.externalapi.incremental;

import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.application.activity.externalapi.incremental.ManageWatermarks;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.workflow.WorkflowName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How far the External API activities of a workflow have come. */
@Path("/api/v1/workflows/{name}/watermarks")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflows")
public class WatermarksResource {
  private final ManageWatermarks watermarks;

  public WatermarksResource(ManageWatermarks watermarks) {
    this.watermarks = watermarks;
  }

  @GET
  @RolesAllowed("viewer")
  @Operation(
      summary = "List the watermarks",
      description = "Of the activities that fetch only what is new and have completed once.")
  @APIResponseSchema(WatermarksResponse.class)
  public WatermarksResponse list(@RestPath WorkflowName name) {
    return WatermarksResponse.of(watermarks.list(name));
  }

  @PUT
  @Path("/{activity}")
  @RolesAllowed("operator")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Set a watermark",
      description =
          "The next run of the activity begins there; a running one keeps where it has begun.")
  @APIResponse(responseCode = "204", description = "It is set.")
  public Response set(
      @RestPath WorkflowName name, @RestPath String activity, WatermarkRequest body) {
    String value =
        Optional.ofNullable(body.value())
            .orElseThrow(
                () ->
                    new RestProblem(
                        Response.Status.BAD_REQUEST, RestErrorCode.FIELD_MISSING, "value"));
    watermarks.set(name, id(activity), value);
    return Response.noContent().build();
  }

  @DELETE
  @Path("/{activity}")
  @RolesAllowed("operator")
  @Operation(
      summary = "Reset a watermark",
      description = "The next run of the activity begins at its `start`.")
  @APIResponse(responseCode = "204", description = "It is forgotten.")
  public Response reset(@RestPath WorkflowName name, @RestPath String activity) {
    watermarks.reset(name, id(activity));
    return Response.noContent().build();
  }

  private static ActivityId id(String text) {
    if (!ActivityId.isValid(text)) {
      throw new NotFound(ExternalApiErrorCode.WATERMARK_NONE, text);
    }
    return new ActivityId(text);
  }
}
