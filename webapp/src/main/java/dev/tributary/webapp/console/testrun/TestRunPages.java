package dev.tributary.webapp.console.testrun;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;

import dev.tributary.adapters.in.rest.workflow.WorkflowNames;
import dev.tributary.application.testrun.StartTestRun;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.testrun.TestRunLimits;
import dev.tributary.domain.workflow.WorkflowName;
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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** The form that starts a test run of a workflow. */
@Path("/console/workflows/{name}/test-run")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("operator")
@RunOnVirtualThread
public class TestRunPages {
  private final WorkflowCatalogue catalogue;
  private final StartTestRun startTestRun;
  private final TestRunLimits limits;

  public TestRunPages(
      WorkflowCatalogue catalogue, StartTestRun startTestRun, TestRunLimits limits) {
    this.catalogue = catalogue;
    this.startTestRun = startTestRun;
    this.limits = limits;
  }

  @CheckedTemplate(basePath = "TestRunPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance form(TestRunPage page);
  }

  @GET
  public TemplateInstance form(@RestPath String name) {
    WorkflowName workflow = WorkflowNames.read(name);
    return Templates.form(
        page(workflow, form(workflow, new MultivaluedHashMap<>()), Optional.empty()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response start(@RestPath String name, MultivaluedMap<String, String> typed) {
    WorkflowName workflow = WorkflowNames.read(name);
    TestRunForm form = form(workflow, typed);
    try {
      RunId run = startTestRun.start(form.request());
      return Response.seeOther(URI.create("/console/runs/" + run)).build();
    } catch (Refused refused) {
      return Response.status(UNPROCESSABLE_CONTENT)
          .entity(Templates.form(page(workflow, form, Optional.of(refused.problem()))).render())
          .build();
    }
  }

  private TestRunForm form(WorkflowName workflow, MultivaluedMap<String, String> typed) {
    return new TestRunForm(catalogue.edited(workflow), limits, typed);
  }

  private TestRunPage page(WorkflowName workflow, TestRunForm form, Optional<Message> problem) {
    return form.page(catalogue.workflow(workflow).draft().isPresent(), problem);
  }
}
