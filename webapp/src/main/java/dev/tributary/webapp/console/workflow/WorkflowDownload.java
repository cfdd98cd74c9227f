package dev.tributary.webapp.console.workflow;

import dev.tributary.adapters.definition.DefinitionText;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/**
 * A definition as a file, for a browser with a session; the API requires a header, which a link
 * cannot send.
 */
@Path("/console/workflows/{name}/export")
@RunOnVirtualThread
public class WorkflowDownload {
  private final WorkflowCatalogue catalogue;
  private final DefinitionText text;

  public WorkflowDownload(WorkflowCatalogue catalogue, DefinitionText text) {
    this.catalogue = catalogue;
    this.text = text;
  }

  @GET
  @RolesAllowed("viewer")
  @Produces("application/yaml")
  public Response export(@RestPath String name) {
    if (!WorkflowName.isValid(name)) {
      throw new NotFound(WorkflowErrorCode.UNKNOWN_WORKFLOW, name);
    }
    return Response.ok(text.write(catalogue.current(new WorkflowName(name))))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.yaml\"".formatted(name))
        .build();
  }
}
