package dev.tributary.adapters.in.rest.workflow;

import dev.tributary.adapters.definition.DefinitionText;
import dev.tributary.adapters.definition.ParsedDefinition;
import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.adapters.in.rest.problem.VersionTag;
import dev.tributary.application.page.ListPage;
import dev.tributary.application.workflow.DeleteWorkflow;
import dev.tributary.application.workflow.SaveRequest;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Workflows by name. */
@Path("/api/v1/workflows")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflows")
public class WorkflowsResource {
  /** The media type of YAML (RFC 9512). */
  static final String YAML = "application/yaml";

  private final WorkflowCatalogue catalogue;
  private final DefinitionRequests requests;
  private final WorkflowResponses responses;
  private final DefinitionText text;
  private final DeleteWorkflow deleteWorkflow;

  public WorkflowsResource(
      WorkflowCatalogue catalogue,
      DefinitionRequests requests,
      WorkflowResponses responses,
      DefinitionText text,
      DeleteWorkflow deleteWorkflow) {
    this.catalogue = catalogue;
    this.requests = requests;
    this.responses = responses;
    this.text = text;
    this.deleteWorkflow = deleteWorkflow;
  }

  @GET
  @RolesAllowed("viewer")
  @Operation(summary = "List workflows", description = "By name.")
  public Page<WorkflowResponse> list(@BeanParam PageRequest page) {
    return responses.page(
        ListPage.read(
            page.limit(),
            rows -> catalogue.list(page.after(WorkflowName::new), rows),
            Workflow::name));
  }

  @POST
  @RolesAllowed("designer")
  @Consumes({MediaType.APPLICATION_JSON, YAML})
  @Operation(
      summary = "Create a workflow",
      description = "Publishes it at once, or keeps it as a draft with `draft=true`.")
  @APIResponseSchema(
      value = WorkflowResponse.class,
      responseCode = "201",
      responseDescription = "Created; `Location` is the workflow.")
  public Response create(
      @RequestBody(ref = "Definition") ParsedDefinition body,
      @RestQuery("draft") @DefaultValue("false") boolean draft) {
    return requests.save(
        body, definition -> new SaveRequest(definition, OptionalLong.empty(), draft));
  }

  @GET
  @Path("/{name}")
  @RolesAllowed("viewer")
  @Operation(
      summary = "Show a workflow",
      description =
          "With its newest published definition. Whether it is armed stands in the list and in its"
              + " schedules.")
  @APIResponseSchema(
      value = WorkflowResponse.class,
      responseCode = "200",
      responseDescription = "The workflow; its `ETag` is what a change needs.")
  public Response one(@RestPath WorkflowName name) {
    Workflow workflow = catalogue.workflow(name);
    WorkflowDefinition definition = catalogue.current(workflow.name());
    return Response.ok(responses.whole(workflow, definition))
        .header(HttpHeaders.ETAG, VersionTag.of(workflow.version()))
        .build();
  }

  @PUT
  @Path("/{name}")
  @RolesAllowed("designer")
  @Consumes({MediaType.APPLICATION_JSON, YAML})
  @Operation(
      summary = "Replace a workflow",
      description =
          "Publishes a new revision, or keeps a draft with `draft=true`. Needs `If-Match` with the"
              + " ETag that was read; creates the workflow when there is none of that name.")
  @APIResponse(
      responseCode = "200",
      description = "Replaced.",
      content = @Content(schema = @Schema(implementation = WorkflowResponse.class)))
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` is the workflow.",
      content = @Content(schema = @Schema(implementation = WorkflowResponse.class)))
  public Response replace(
      @RestPath WorkflowName name,
      @RequestBody(ref = "Definition") ParsedDefinition body,
      @RestQuery("draft") @DefaultValue("false") boolean draft,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    OptionalLong seen = seen(name, ifMatch);
    return requests.save(body, definition -> new SaveRequest(named(definition, name), seen, draft));
  }

  @DELETE
  @Path("/{name}")
  @RolesAllowed("designer")
  @Operation(summary = "Delete a workflow", description = "Its runs stay. Needs `If-Match`.")
  public void delete(
      @RestPath WorkflowName name, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    Workflow workflow = catalogue.workflow(name);
    deleteWorkflow.delete(workflow.name(), VersionTag.require(ifMatch, workflow.version()));
  }

  @GET
  @Path("/{name}/export")
  @RolesAllowed("viewer")
  @Produces(YAML)
  @Operation(
      summary = "Export a workflow as YAML",
      description = "In stable order, with secrets by name. `revision` asks for an older one.")
  public String export(
      @RestPath WorkflowName name, @RestQuery("revision") @Nullable Integer revision) {
    return text.write(
        revision == null
            ? catalogue.current(name)
            : catalogue.revision(name, revision).definition());
  }

  @POST
  @Path("/validate")
  @RolesAllowed("viewer")
  @Consumes({MediaType.APPLICATION_JSON, YAML})
  @Operation(
      summary = "Validate a definition",
      description = "All problems at once, each with place, line and column. Nothing is kept.")
  public ProblemsResponse validate(@RequestBody(ref = "Definition") ParsedDefinition body) {
    return requests.validate(body);
  }

  private OptionalLong seen(WorkflowName name, @Nullable String ifMatch) {
    Optional<Workflow> stored = catalogue.find(name);
    return stored.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(VersionTag.require(ifMatch, stored.get().version()));
  }

  static WorkflowDefinition named(WorkflowDefinition definition, WorkflowName wanted) {
    if (!definition.name().equals(wanted)) {
      throw new Refused(WorkflowErrorCode.NAME_DIFFERS, wanted.value(), definition.name().value());
    }
    return definition;
  }
}
