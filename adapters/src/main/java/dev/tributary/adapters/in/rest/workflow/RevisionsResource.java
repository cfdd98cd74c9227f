package dev.tributary.adapters.in.rest.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.definition.DefinitionWriter;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.workflow.Revision;
import dev.tributary.domain.workflow.WorkflowName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The published revisions of a workflow; they never change. */
@Path("/api/v1/workflows/{name}/revisions")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflows")
public class RevisionsResource {
  private final WorkflowCatalogue catalogue;
  private final DefinitionWriter writer;

  public RevisionsResource(WorkflowCatalogue catalogue, DefinitionWriter writer) {
    this.catalogue = catalogue;
    this.writer = writer;
  }

  /** A revision; its definition is missing in the list. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RevisionResponse(
      int number, Instant publishedAt, String publishedBy, @Nullable ObjectNode definition) {}

  /** All revisions. */
  @RegisterForReflection
  public record RevisionsResponse(List<RevisionResponse> items) {}

  @GET
  @RolesAllowed("viewer")
  @Operation(summary = "List revisions", description = "Newest first.")
  public RevisionsResponse list(@RestPath WorkflowName name) {
    return new RevisionsResponse(
        catalogue.revisions(name).stream()
            .map(r -> new RevisionResponse(r.number(), r.publishedAt(), r.publishedBy(), null))
            .toList());
  }

  @GET
  @Path("/{number}")
  @RolesAllowed("viewer")
  @Operation(summary = "Show a revision")
  public RevisionResponse one(@RestPath WorkflowName name, @RestPath int number) {
    Revision revision = catalogue.revision(name, number);
    return new RevisionResponse(
        revision.number(),
        revision.publishedAt(),
        revision.publishedBy(),
        writer.write(revision.definition()));
  }
}
