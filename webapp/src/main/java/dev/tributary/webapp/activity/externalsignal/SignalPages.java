package dev.tributary.webapp.activity.externalsignal;

import dev.tributary.adapters.in.rest.workflow.WorkflowNames;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestPath;

/** Shows how a signal is sent to an External signal as it stands in the draft. */
@Path("/console/workflows/{name}/activities/{id}/" + SignalPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("operator")
@RunOnVirtualThread
public class SignalPages {
  static final String PATH = "signal";

  private final WorkflowCatalogue catalogue;

  public SignalPages(WorkflowCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @CheckedTemplate(basePath = "SignalPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance signal(SignalPage page);
  }

  /**
   * How a signal is sent.
   *
   * @param startsRuns whether a signal starts a run; else runs wait for it
   */
  public record SignalPage(
      String workflow, String activity, String label, boolean startsRuns, String curl) {}

  @GET
  public TemplateInstance show(
      @RestPath String name, @RestPath String id, @Context UriInfo address) {
    WorkflowDefinition workflow = catalogue.edited(WorkflowNames.read(name));
    Activity activity =
        workflow.activities().stream()
            .filter(each -> each.id().value().equals(id))
            .filter(each -> each.settings() instanceof ExternalSignalSettings)
            .findFirst()
            .orElseThrow(() -> new NotFound(WorkflowErrorCode.NO_SUCH_ACTIVITY, id));
    return Templates.signal(
        new SignalPage(
            workflow.name().value(),
            activity.id().value(),
            activity.label(),
            workflow.into(activity.id()).isEmpty(),
            SignalCurl.line(workflow, activity, address.getBaseUri())));
  }
}
