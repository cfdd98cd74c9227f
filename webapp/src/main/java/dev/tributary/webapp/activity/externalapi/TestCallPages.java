package dev.tributary.webapp.activity.externalapi;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;

import dev.tributary.application.activity.externalapi.sample.SampleLimits;
import dev.tributary.application.activity.externalapi.sample.TestCall;
import dev.tributary.application.activity.externalapi.sample.TestCall.Attempt;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.ParameterValues;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.webapp.activity.externalapi.TestCallPage.ParameterField;
import dev.tributary.webapp.console.pageresult.ResultPages;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Tries the call of an External API activity as it stands in the draft. */
@Path("/console/workflows/{name}/activities/{id}/" + TestCallPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class TestCallPages {
  static final String PATH = "test-call";

  private static final int DEFAULT_ROWS = 5;

  private final TestCall testCall;
  private final WorkflowCatalogue catalogue;
  private final SampleLimits limits;
  private final TestCallPageBuilder builder;
  private final ResultPages results;

  public TestCallPages(
      TestCall testCall,
      WorkflowCatalogue catalogue,
      SampleLimits limits,
      TestCallPageBuilder builder,
      ResultPages results) {
    this.testCall = testCall;
    this.catalogue = catalogue;
    this.limits = limits;
    this.builder = builder;
    this.results = results;
  }

  @CheckedTemplate(basePath = "TestCallPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance call(TestCallPage page);
  }

  @GET
  public Response ask(
      @RestPath String name, @RestPath String id, @RestQuery @Nullable UUID result) {
    WorkflowDefinition workflow = workflow(name);
    Attempt attempt = attempt(workflow, id, Variables.NONE, DEFAULT_ROWS);
    return results.show(
        result, () -> Templates.call(builder.asking(attempt, fields(workflow, Map.of()))));
  }

  /** Leads to the page that shows what was called: a reload must not call again. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response call(
      @RestPath String name, @RestPath String id, MultivaluedMap<String, String> form) {
    WorkflowDefinition workflow = workflow(name);
    Map<String, Object> given = given(workflow, form);
    List<ParameterField> fields = fields(workflow, given);
    int rows = rows(form.getFirst("rows"));
    try {
      Attempt attempt =
          attempt(workflow, id, ParameterValues.of(workflow.parameters(), given), rows);
      return results.redirect(
          "/console/workflows/%s/activities/%s/%s".formatted(name, id, PATH),
          Templates.call(builder.done(attempt, fields, testCall.call(attempt))));
    } catch (Refused refused) {
      return Response.status(UNPROCESSABLE_CONTENT)
          .entity(
              Templates.call(
                      builder.refused(
                          attempt(workflow, id, Variables.NONE, rows), fields, refused.problem()))
                  .render())
          .build();
    }
  }

  private WorkflowDefinition workflow(String name) {
    if (!WorkflowName.isValid(name)) {
      throw new NotFound(WorkflowErrorCode.UNKNOWN_WORKFLOW, name);
    }
    return catalogue.edited(new WorkflowName(name));
  }

  private static Attempt attempt(
      WorkflowDefinition workflow, String id, Variables variables, int rows) {
    Activity activity =
        workflow.activities().stream()
            .filter(each -> each.id().value().equals(id))
            .filter(each -> each.settings() instanceof ExternalApiSettings)
            .findFirst()
            .orElseThrow(() -> new NotFound(WorkflowErrorCode.NO_SUCH_ACTIVITY, id));
    return new Attempt(workflow, activity, variables, rows);
  }

  /** What is no number, or too large a one, becomes the nearest that may be. */
  private int rows(@Nullable String typed) {
    boolean number = typed != null && typed.matches("\\d{1,9}");
    return Math.min(limits.rows(), number ? Integer.parseInt(typed) : DEFAULT_ROWS);
  }

  private static Map<String, Object> given(
      WorkflowDefinition workflow, MultivaluedMap<String, String> form) {
    Map<String, Object> given = new HashMap<>();
    for (Parameter parameter : workflow.parameters()) {
      String typed = form.getFirst("parameter." + parameter.name());
      if (typed != null && !Trimming.isBlank(typed)) {
        given.put(parameter.name(), typed);
      }
    }
    return given;
  }

  private static List<ParameterField> fields(
      WorkflowDefinition workflow, Map<String, Object> given) {
    return workflow.parameters().stream()
        .map(
            parameter ->
                new ParameterField(
                    parameter.name(),
                    parameter.type().name().toLowerCase(Locale.ROOT),
                    given
                        .getOrDefault(parameter.name(), parameter.defaultValue().orElse(""))
                        .toString()))
        .toList();
  }
}
