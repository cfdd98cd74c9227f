package dev.tributary.webapp.console.notification;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;

import dev.tributary.adapters.in.rest.notification.MailAddresses;
import dev.tributary.application.notification.setup.SetSupervisors;
import dev.tributary.application.notification.setup.Supervisors;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The people who look after a workflow. */
@Path("/console/workflows/{name}/supervisors")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SupervisorPages {
  private final WorkflowCatalogue catalogue;
  private final Supervisors supervisors;
  private final SetSupervisors setSupervisors;

  SupervisorPages(
      WorkflowCatalogue catalogue, Supervisors supervisors, SetSupervisors setSupervisors) {
    this.catalogue = catalogue;
    this.supervisors = supervisors;
    this.setSupervisors = setSupervisors;
  }

  @CheckedTemplate(basePath = "NotificationPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance supervisors(SupervisorsPage page);
  }

  @GET
  @RolesAllowed("viewer")
  public TemplateInstance show(
      @RestPath WorkflowName name, @RestQuery("saved") @DefaultValue("false") boolean saved) {
    return Templates.supervisors(
        page(name, MailAddresses.lines(supervisors.of(name)), saved, Optional.empty()));
  }

  @POST
  @RolesAllowed("designer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response set(@RestPath WorkflowName name, @RestForm @DefaultValue("") String addresses) {
    try {
      setSupervisors.set(name, MailAddresses.typed(addresses));
      return Response.seeOther(
              URI.create("/console/workflows/%s/supervisors?saved=true".formatted(name)))
          .build();
    } catch (Refused refused) {
      SupervisorsPage page = page(name, addresses, false, Optional.of(refused.problem()));
      return Response.status(UNPROCESSABLE_CONTENT)
          .entity(Templates.supervisors(page).render())
          .build();
    }
  }

  private SupervisorsPage page(
      WorkflowName name, String addresses, boolean saved, Optional<Message> problem) {
    return new SupervisorsPage(
        name.value(), catalogue.workflow(name).label(), addresses, saved, problem);
  }
}
