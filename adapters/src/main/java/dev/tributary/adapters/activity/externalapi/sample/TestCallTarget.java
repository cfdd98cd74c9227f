package dev.tributary.adapters.activity.externalapi.sample;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.adapters.in.rest.run.ParameterRequest;
import dev.tributary.adapters.in.rest.workflow.WorkflowNames;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.application.activity.externalapi.sample.SampleLimits;
import dev.tributary.application.activity.externalapi.sample.TestCall.Attempt;
import dev.tributary.application.activity.externalapi.sample.TestCall.Most;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import dev.tributary.domain.workflow.StartParameters;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the workflow and the activity of a call that is tried or shown. */
@ApplicationScoped
class TestCallTarget {
  private static final ActivityId FIRST = new ActivityId("externalApi1");
  private static final int DEFAULT_ROWS = 5;

  private final WorkflowCatalogue catalogue;
  private final ExternalApiDeclaration declaration;
  private final SampleLimits limits;

  TestCallTarget(
      WorkflowCatalogue catalogue, ExternalApiDeclaration declaration, SampleLimits limits) {
    this.catalogue = catalogue;
    this.declaration = declaration;
    this.limits = limits;
  }

  /**
   * What is tried or shown.
   *
   * @param problems collects what of the settings cannot be read
   */
  Attempt attempt(TestCallRequest body, List<Problem> problems) {
    WorkflowDefinition workflow = workflow(body);
    Activity activity = activity(body, workflow, problems);
    Variables variables =
        StartParameters.values(
            workflow,
            Optional.empty(),
            ParameterRequest.values(Optional.ofNullable(body.parameters()).orElse(Map.of())));
    return new Attempt(workflow, activity, variables, new Most(rows(body), pages(body)));
  }

  private int rows(TestCallRequest body) {
    int rows = Optional.ofNullable(body.rows()).orElse(Math.min(DEFAULT_ROWS, limits.rows()));
    if (rows < 0 || rows > limits.rows()) {
      throw new RestProblem(
          BAD_REQUEST, RestErrorCode.BAD_FIELD, "rows", "integer, 0 to " + limits.rows());
    }
    return rows;
  }

  private int pages(TestCallRequest body) {
    int pages = Optional.ofNullable(body.pages()).orElse(limits.pages());
    if (pages < 1 || pages > limits.pages()) {
      throw new RestProblem(
          BAD_REQUEST, RestErrorCode.BAD_FIELD, "pages", "integer, 1 to " + limits.pages());
    }
    return pages;
  }

  /** The draft, else the newest revision; without a name, a workflow with nothing in it. */
  private WorkflowDefinition workflow(TestCallRequest body) {
    return Optional.ofNullable(body.workflow())
        .map(name -> catalogue.workflow(WorkflowNames.read(name)))
        .map(this::newest)
        .orElseGet(TestCallTarget::nothing);
  }

  /** The activity with the settings to try. */
  private Activity activity(
      TestCallRequest body, WorkflowDefinition workflow, List<Problem> problems) {
    ActivityId id = Optional.ofNullable(body.activity()).map(TestCallTarget::id).orElse(FIRST);
    Optional<Activity> stored = workflow.activity(id);
    Optional<ExternalApiSettings> given =
        Optional.ofNullable(body.settings()).map(node -> settings(node, id, problems));
    ExternalApiSettings settings =
        given
            .or(() -> stored.map(Activity::settings).flatMap(TestCallTarget::ofThisKind))
            .orElseThrow(
                () -> new RestProblem(BAD_REQUEST, RestErrorCode.FIELD_MISSING, "settings"));
    return new Activity(
        id,
        stored.map(Activity::label).orElse(id.value()),
        settings,
        stored.map(Activity::options).orElse(ExecutionOptions.DEFAULT),
        Optional.empty());
  }

  private WorkflowDefinition newest(Workflow workflow) {
    return workflow.draft().orElseGet(() -> catalogue.current(workflow.name()));
  }

  private ExternalApiSettings settings(JsonNode node, ActivityId id, List<Problem> problems) {
    if (!(node instanceof ObjectNode object)) {
      throw new RestProblem(BAD_REQUEST, RestErrorCode.BAD_FIELD, "settings", "object");
    }
    SettingsReader reader =
        new SettingsReader(object, "activities[%s].settings".formatted(id), problems);
    ExternalApiSettings settings = declaration.read(reader);
    reader.finish();
    return settings;
  }

  private static Optional<ExternalApiSettings> ofThisKind(Object settings) {
    return settings instanceof ExternalApiSettings own ? Optional.of(own) : Optional.empty();
  }

  private static ActivityId id(String text) {
    if (!ActivityId.isValid(text)) {
      throw new Refused(DefinitionErrorCode.BAD_ACTIVITY_ID, text);
    }
    return new ActivityId(text);
  }

  private static WorkflowDefinition nothing() {
    return new WorkflowDefinition(
        new WorkflowName("unsaved"),
        "",
        "",
        WorkflowOptions.DEFAULT,
        List.of(),
        List.of(),
        List.of());
  }
}
