package dev.tributary.webapp.activity.externalapi;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import dev.tributary.adapters.activity.externalapi.ExternalApiDefaults;
import dev.tributary.application.workflow.EditDraft;
import dev.tributary.application.workflow.SaveResult;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.PageFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** Lets an activity take the limits that new activities get, in one step; all else stays. */
@Path("/console/workflows/{name}/activities/{id}/" + GuardrailPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class GuardrailPages {
  static final String PATH = "guardrails";

  private final WorkflowCatalogue catalogue;
  private final EditDraft editDraft;
  private final Guardrails current;
  private final PageFrame frame;

  public GuardrailPages(
      WorkflowCatalogue catalogue,
      EditDraft editDraft,
      ExternalApiDefaults defaults,
      PageFrame frame) {
    this.catalogue = catalogue;
    this.editDraft = editDraft;
    this.current = defaults.guardrails();
    this.frame = frame;
  }

  @CheckedTemplate(basePath = "TestCallPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance guardrails(GuardrailsPage page);
  }

  @GET
  public TemplateInstance compare(@RestPath String name, @RestPath String id) {
    return page(EditedActivity.read(catalogue, name, id), Optional.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(
      @RestPath String name,
      @RestPath String id,
      @FormParam("version") @DefaultValue("-1") long version) {
    EditedActivity edited = EditedActivity.read(catalogue, name, id);
    try {
      return taken(
          edited,
          editDraft.edit(
              edited.workflow().name(),
              version,
              edited.with(edited.settings().withGuardrails(current))));
    } catch (Conflict changed) {
      return refused(CONFLICT, edited, changed.problem());
    }
  }

  private Response taken(EditedActivity edited, SaveResult result) {
    return switch (result) {
      case SaveResult.Rejected(var problems) ->
          refused(UNPROCESSABLE_CONTENT, edited, problems.getFirst().message());
      case SaveResult.Saved _ ->
          Response.seeOther(
                  URI.create(
                      "/console/workflows/%s/activities/%s?tab=guardrails&saved=yes"
                          .formatted(edited.workflow().name(), edited.activity().id())))
              .build();
    };
  }

  private Response refused(StatusType status, EditedActivity edited, Message problem) {
    return Response.status(status).entity(page(edited, Optional.of(problem)).render()).build();
  }

  private TemplateInstance page(EditedActivity edited, Optional<Message> problem) {
    return Templates.guardrails(GuardrailsPage.of(edited, current, frame.formats(), problem));
  }
}
