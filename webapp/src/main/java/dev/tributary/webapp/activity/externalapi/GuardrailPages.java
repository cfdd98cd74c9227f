package dev.tributary.webapp.activity.externalapi;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import dev.tributary.adapters.activity.externalapi.ExternalApiDefaults;
import dev.tributary.application.workflow.SaveRequest;
import dev.tributary.application.workflow.SaveWorkflow;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
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
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.resteasy.reactive.RestPath;

/** Lets an activity take the limits that new activities get, in one step; all else stays. */
@Path("/console/workflows/{name}/activities/{id}/" + GuardrailPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class GuardrailPages {
  static final String PATH = "guardrails";

  private final WorkflowCatalogue catalogue;
  private final SaveWorkflow saveWorkflow;
  private final Guardrails current;
  private final PageFrame frame;

  public GuardrailPages(
      WorkflowCatalogue catalogue,
      SaveWorkflow saveWorkflow,
      ExternalApiDefaults defaults,
      PageFrame frame) {
    this.catalogue = catalogue;
    this.saveWorkflow = saveWorkflow;
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
      saveWorkflow.save(
          new SaveRequest(
              edited.with(upgraded(edited.settings())), OptionalLong.of(version), true));
    } catch (Conflict changed) {
      return Response.status(CONFLICT)
          .entity(page(edited, Optional.of(changed.problem())).render())
          .build();
    }
    return Response.seeOther(
            URI.create(
                "/console/workflows/%s/activities/%s?tab=guardrails&saved=yes".formatted(name, id)))
        .build();
  }

  private ExternalApiSettings upgraded(ExternalApiSettings settings) {
    return new ExternalApiSettings(
        settings.inbound(), settings.outbound(), settings.execution(), settings.failure(), current);
  }

  private TemplateInstance page(EditedActivity edited, Optional<Message> problem) {
    return Templates.guardrails(GuardrailsPage.of(edited, current, frame.formats(), problem));
  }
}
