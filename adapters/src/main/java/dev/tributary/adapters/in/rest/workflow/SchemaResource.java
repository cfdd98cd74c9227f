package dev.tributary.adapters.in.rest.workflow;

import dev.tributary.adapters.definition.WorkflowSchema;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The form of a definition, for editors and generators. */
@Path("/api/v1/schema")
@RunOnVirtualThread
@Tag(name = "Workflows")
public class SchemaResource {
  private final WorkflowSchema schema;

  public SchemaResource(WorkflowSchema schema) {
    this.schema = schema;
  }

  @GET
  @Path("/workflow")
  @RolesAllowed("viewer")
  @Produces("application/schema+json")
  @Operation(
      summary = "Show the form of a definition",
      description = "A JSON Schema of the whole definition, the settings of each kind included.")
  @APIResponse(
      responseCode = "200",
      description = "The schema.",
      content =
          @Content(
              mediaType = "application/schema+json",
              schema = @Schema(ref = "#/components/schemas/JsonObject")))
  public String workflow() {
    return schema.text();
  }
}
