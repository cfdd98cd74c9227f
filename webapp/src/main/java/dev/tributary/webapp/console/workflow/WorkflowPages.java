package dev.tributary.webapp.console.workflow;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;

import dev.tributary.application.run.command.StartRequest;
import dev.tributary.application.run.command.StartRun;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The pages about workflows. */
@Path("/console/workflows")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class WorkflowPages {
  private final WorkflowListPageBuilder lists;
  private final WorkflowPageBuilder builder;
  private final UploadWorkflow upload;
  private final NewWorkflow newWorkflow;
  private final StartRun startRun;

  public WorkflowPages(
      WorkflowListPageBuilder lists,
      WorkflowPageBuilder builder,
      UploadWorkflow upload,
      NewWorkflow newWorkflow,
      StartRun startRun) {
    this.lists = lists;
    this.builder = builder;
    this.upload = upload;
    this.newWorkflow = newWorkflow;
    this.startRun = startRun;
  }

  @CheckedTemplate(basePath = "WorkflowPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance list(WorkflowListPage page);

    static native TemplateInstance workflow(WorkflowPage page);
  }

  @GET
  @RolesAllowed("viewer")
  public TemplateInstance list(@RestQuery @Nullable String after) {
    return Templates.list(
        lists.list(
            Optional.ofNullable(after).filter(WorkflowName::isValid).map(WorkflowName::new)));
  }

  @GET
  @Path("/{name}")
  @RolesAllowed("viewer")
  public TemplateInstance workflow(
      @RestPath String name,
      @RestQuery @Nullable String activity,
      @RestQuery @DefaultValue("") String notice) {
    return Templates.workflow(
        builder.page(
            name(name),
            Optional.ofNullable(activity).filter(ActivityId::isValid).map(ActivityId::new),
            WorkflowNotice.of(notice)));
  }

  @POST
  @RolesAllowed("designer")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(@RestForm("definition") @Nullable String definition) {
    return switch (upload.upload(Optional.ofNullable(definition).orElse(""))) {
      case UploadWorkflow.Kept(var name) ->
          Response.seeOther(URI.create("/console/workflows/" + name)).build();
      case UploadWorkflow.Rejected(var problems) ->
          Response.status(UNPROCESSABLE_CONTENT)
              .entity(Templates.list(lists.rejected(problems)).render())
              .build();
    };
  }

  @POST
  @Path("/new")
  @RolesAllowed("designer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(
      @RestForm @DefaultValue("") String name, @RestForm @DefaultValue("") String label) {
    String typed = Trimming.both(name);
    return switch (newWorkflow.create(typed, label)) {
      case NewWorkflow.Created(var created) ->
          Response.seeOther(URI.create("/console/workflows/" + created)).build();
      case NewWorkflow.Rejected refused ->
          Response.status(UNPROCESSABLE_CONTENT)
              .entity(
                  Templates.list(lists.refused(refused, label.isBlank() ? typed : label)).render())
              .build();
    };
  }

  @POST
  @Path("/{name}/start")
  @RolesAllowed("operator")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response start(@RestPath String name, MultivaluedMap<String, String> form) {
    var run =
        startRun.start(new StartRequest(name(name), Optional.empty(), StartForm.parameters(form)));
    return Response.seeOther(URI.create("/console/runs/" + run)).build();
  }

  private static WorkflowName name(String text) {
    if (!WorkflowName.isValid(text)) {
      throw new NotFound(WorkflowErrorCode.UNKNOWN_WORKFLOW, text);
    }
    return new WorkflowName(text);
  }
}
