package dev.tributary.webapp.activity.externalapi;

import dev.tributary.adapters.in.rest.workflow.WorkflowNames;
import dev.tributary.application.activity.externalapi.estimate.EstimateWorkflow;
import dev.tributary.application.activity.externalapi.estimate.EstimateWorkflow.ActivityEstimate;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.pageresult.ResultPages;
import dev.tributary.webapp.console.workflow.StartForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Shows how many calls a run would make and how long they take, before it is started. */
@Path("/console/workflows/{name}/call-estimate")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("operator")
@RunOnVirtualThread
public class CallEstimatePages {
  private final EstimateWorkflow workflows;
  private final WorkflowCatalogue catalogue;
  private final ResultPages results;
  private final PageFrame frame;

  CallEstimatePages(
      EstimateWorkflow workflows,
      WorkflowCatalogue catalogue,
      ResultPages results,
      PageFrame frame) {
    this.workflows = workflows;
    this.catalogue = catalogue;
    this.results = results;
    this.frame = frame;
  }

  @CheckedTemplate(basePath = "CallEstimatePages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance estimate(CallEstimatePage page);
  }

  /** A result that was asked for, or the form that asks for one: an address executes nothing. */
  @GET
  public Response estimate(@RestPath String name, @RestQuery @Nullable UUID result) {
    return results.show(result, () -> form(WorkflowNames.read(name)));
  }

  /** Estimates by the parameters of the form of a start. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response estimate(@RestPath String name, MultivaluedMap<String, String> form) {
    return results.redirect(
        "/console/workflows/%s/call-estimate".formatted(WorkflowNames.read(name)),
        estimated(name, StartForm.parameters(form)));
  }

  private TemplateInstance estimated(String name, Map<String, Object> parameters) {
    WorkflowName workflow = WorkflowNames.read(name);
    try {
      List<CallEstimatePage.OfActivity> activities =
          workflows.estimate(workflow, parameters).stream().map(this::ofActivity).toList();
      return page(workflow, true, activities, Optional.empty());
    } catch (Refused refused) {
      return page(workflow, true, List.of(), Optional.of(refused.problem()));
    }
  }

  private TemplateInstance form(WorkflowName name) {
    return page(name, false, List.of(), Optional.empty());
  }

  private CallEstimatePage.OfActivity ofActivity(ActivityEstimate estimated) {
    return new CallEstimatePage.OfActivity(
        estimated.activity().label(), EstimatePart.of(estimated.estimate(), frame.formats()));
  }

  private TemplateInstance page(
      WorkflowName name,
      boolean estimated,
      List<CallEstimatePage.OfActivity> activities,
      Optional<Message> problem) {
    String label = catalogue.workflow(name).label();
    return Templates.estimate(
        new CallEstimatePage(name.value(), label, estimated, activities, problem));
  }
}
