package dev.tributary.adapters.in.rest.workflow;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;
import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import dev.tributary.adapters.definition.EditReader;
import dev.tributary.adapters.definition.EditsText;
import dev.tributary.adapters.in.rest.problem.VersionTag;
import dev.tributary.application.workflow.EditDraft;
import dev.tributary.application.workflow.SaveResult;
import dev.tributary.application.workflow.ValidateWorkflow;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.edit.WorkflowEdit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Edits of the draft of a workflow. */
@Path("/api/v1/workflows/{name}/draft/edits")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflows")
public class DraftEditsResource {
  private final WorkflowCatalogue catalogue;
  private final EditReader reader;
  private final EditDraft editDraft;
  private final ValidateWorkflow validate;
  private final EditResponses responses;

  public DraftEditsResource(
      WorkflowCatalogue catalogue,
      EditReader reader,
      EditDraft editDraft,
      ValidateWorkflow validate,
      EditResponses responses) {
    this.catalogue = catalogue;
    this.reader = reader;
    this.editDraft = editDraft;
    this.validate = validate;
    this.responses = responses;
  }

  @POST
  @RolesAllowed("designer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Edit the draft",
      description =
          "Applies all edits in their order, or none when one of them has a problem. Without a draft"
              + " the newest revision is edited. Needs `If-Match`.")
  @APIResponseSchema(
      value = WorkflowResponse.class,
      responseCode = "200",
      responseDescription = "The workflow with its draft and what its author should know of it.")
  public Response edit(
      @RestPath WorkflowName name,
      @RequestBody(ref = "WorkflowEdits") EditsText body,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    Workflow workflow = catalogue.workflow(name);
    long seen = VersionTag.require(ifMatch, workflow.version());
    List<Problem> problems = new ArrayList<>(body.problems());
    List<WorkflowEdit> edits =
        body.root()
            .map(root -> reader.read(root, catalogue.edited(workflow.name()), problems))
            .orElse(List.of());
    if (!problems.isEmpty()) {
      StatusType status = body.root().isEmpty() ? BAD_REQUEST : UNPROCESSABLE_CONTENT;
      return responses.refused(status, body, validate.cut(problems));
    }
    return switch (editDraft.edit(workflow.name(), seen, edits)) {
      case SaveResult.Rejected(var found) -> responses.refused(UNPROCESSABLE_CONTENT, body, found);
      case SaveResult.Saved(var saved, _, var found) -> responses.edited(saved, found);
    };
  }
}
