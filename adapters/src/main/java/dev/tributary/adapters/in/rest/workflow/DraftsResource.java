package dev.tributary.adapters.in.rest.workflow;

import dev.tributary.adapters.definition.ParsedDefinition;
import dev.tributary.adapters.in.rest.problem.VersionTag;
import dev.tributary.application.workflow.DiscardDraft;
import dev.tributary.application.workflow.SaveRequest;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The draft of a workflow, which may be incomplete, and its publication. */
@Path("/api/v1/workflows/{name}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflows")
public class DraftsResource {
  private final WorkflowCatalogue catalogue;
  private final DefinitionRequests requests;
  private final WorkflowResponses responses;
  private final DiscardDraft discardDraft;

  public DraftsResource(
      WorkflowCatalogue catalogue,
      DefinitionRequests requests,
      WorkflowResponses responses,
      DiscardDraft discardDraft) {
    this.catalogue = catalogue;
    this.requests = requests;
    this.responses = responses;
    this.discardDraft = discardDraft;
  }

  @GET
  @Path("/draft")
  @RolesAllowed("viewer")
  @Operation(summary = "Show the draft")
  @APIResponseSchema(
      value = WorkflowResponse.class,
      responseCode = "200",
      responseDescription = "The workflow with its draft.")
  public Response draft(@RestPath WorkflowName name) {
    Workflow workflow = catalogue.workflow(name);
    return workflow
        .draft()
        .map(draft -> responses.whole(workflow, draft))
        .map(Response::ok)
        .orElseThrow(() -> new NotFound(WorkflowErrorCode.NO_DRAFT, name.value()))
        .header(HttpHeaders.ETAG, VersionTag.of(workflow.version()))
        .build();
  }

  @PUT
  @Path("/draft")
  @RolesAllowed("designer")
  @Consumes({MediaType.APPLICATION_JSON, WorkflowsResource.YAML})
  @Operation(summary = "Save the draft", description = "Needs `If-Match`.")
  @APIResponseSchema(
      value = WorkflowResponse.class,
      responseCode = "200",
      responseDescription = "The workflow, with what its author should know of the draft.")
  public Response save(
      @RestPath WorkflowName name,
      @RequestBody(ref = "Definition") ParsedDefinition body,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    Workflow workflow = catalogue.workflow(name);
    long seen = VersionTag.require(ifMatch, workflow.version());
    return requests.save(
        body,
        definition ->
            new SaveRequest(
                WorkflowsResource.named(definition, workflow.name()), OptionalLong.of(seen), true));
  }

  @DELETE
  @Path("/draft")
  @RolesAllowed("designer")
  @Operation(
      summary = "Discard the draft",
      description = "The newest revision is what authors work on again. Needs `If-Match`.")
  public Response discard(
      @RestPath WorkflowName name, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    Workflow workflow = catalogue.workflow(name);
    long seen = VersionTag.require(ifMatch, workflow.version());
    Workflow after = discardDraft.discard(workflow.name(), seen);
    return Response.noContent().header(HttpHeaders.ETAG, VersionTag.of(after.version())).build();
  }

  @POST
  @Path("/publish")
  @RolesAllowed("designer")
  @Operation(
      summary = "Publish the draft",
      description = "As the next revision, when nothing is wrong with it. Needs `If-Match`.")
  @APIResponseSchema(
      value = WorkflowResponse.class,
      responseCode = "200",
      responseDescription = "The workflow with its new revision.")
  public Response publish(
      @RestPath WorkflowName name, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    Workflow workflow = catalogue.workflow(name);
    long seen = VersionTag.require(ifMatch, workflow.version());
    return requests.publish(workflow.name(), seen);
  }
}
