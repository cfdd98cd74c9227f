package dev.tributary.webapp.activity.externalsignal;

import dev.tributary.adapters.in.rest.workflow.WorkflowNames;
import dev.tributary.application.signal.signed.ManageSignalSecrets;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.webhook.WebhookSecret;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.webapp.console.pageresult.ResultPages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Shows how a signal is sent to an External signal as it stands in the draft, with an API key or
 * signed, and makes the secrets for the latter.
 */
@Path("/console/workflows/{name}/activities/{id}/" + SignalPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("operator")
@RunOnVirtualThread
public class SignalPages {
  static final String PATH = "signal";

  private final WorkflowCatalogue catalogue;
  private final ManageSignalSecrets secrets;
  private final ResultPages results;

  public SignalPages(
      WorkflowCatalogue catalogue, ManageSignalSecrets secrets, ResultPages results) {
    this.catalogue = catalogue;
    this.secrets = secrets;
    this.results = results;
  }

  @CheckedTemplate(basePath = "SignalPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance signal(SignalPage page);
  }

  /**
   * How a signal is sent.
   *
   * @param startsRuns whether a signal starts a run; else runs wait for it
   * @param secrets how many secrets sign signals; 0 while signed ones are disabled
   * @param secret that was just made, in the open; never shown again
   * @param signedCurl the line that signs
   */
  public record SignalPage(
      String workflow,
      String workflowLabel,
      String activity,
      String label,
      boolean startsRuns,
      String curl,
      int secrets,
      Optional<String> secret,
      String signedCurl) {}

  @GET
  public Response show(
      @RestPath String name,
      @RestPath String id,
      @RestQuery @Nullable UUID result,
      @Context UriInfo address) {
    return results.showOnce(result, () -> page(name, id, address, Optional.empty()));
  }

  /** Leads to the page that shows the secret, once; the secret itself is in no address. */
  @POST
  @Path("/secret")
  @RolesAllowed("designer")
  public Response add(@RestPath String name, @RestPath String id, @Context UriInfo address) {
    TemplateInstance page =
        page(
            name,
            id,
            address,
            Optional.of(secrets.add(WorkflowNames.read(name))).map(WebhookSecret::reveal));
    return results.redirect(here(name, id), page);
  }

  @POST
  @Path("/disable")
  @RolesAllowed("designer")
  public Response disable(@RestPath String name, @RestPath String id) {
    secrets.disable(WorkflowNames.read(name));
    return Response.seeOther(URI.create(here(name, id))).build();
  }

  private TemplateInstance page(String name, String id, UriInfo address, Optional<String> secret) {
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
            workflow.label(),
            activity.id().value(),
            activity.label(),
            workflow.into(activity.id()).isEmpty(),
            SignalCurl.line(workflow, activity, address.getBaseUri()),
            secrets.count(workflow.name()),
            secret,
            SignalCurl.signed(workflow, activity, address.getBaseUri())));
  }

  private static String here(String name, String id) {
    return "/console/workflows/%s/activities/%s/%s"
        .formatted(WorkflowNames.read(name), new ActivityId(id), PATH);
  }
}
