package dev.tributary.webapp.activity.externalapi;

import dev.tributary.application.activity.externalapi.sample.SampleLimits;
import dev.tributary.application.activity.externalapi.sample.TestCall.Attempt;
import dev.tributary.application.activity.externalapi.sample.TestCall.Most;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.StartParameters;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.webapp.activity.externalapi.TestCallPage.ParameterField;
import dev.tributary.webapp.form.TypeWord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an author fills in to try a call of an activity of the draft, or to see its request. */
@ApplicationScoped
class TestCallForm {
  private static final int DEFAULT_ROWS = 5;

  private final WorkflowCatalogue catalogue;
  private final SampleLimits limits;

  TestCallForm(WorkflowCatalogue catalogue, SampleLimits limits) {
    this.catalogue = catalogue;
    this.limits = limits;
  }

  /**
   * A form as it was sent.
   *
   * @param version of the workflow, read first: a change in between makes a save stale
   * @param empty the attempt without the parameters, which may be wrong
   */
  record Filled(
      long version, Attempt empty, Map<String, Object> given, List<ParameterField> fields) {
    /** Throws {@link dev.tributary.domain.problem.Refused} when a parameter is wrong. */
    Attempt attempt() {
      Variables variables = StartParameters.values(empty.workflow(), Optional.empty(), given);
      return new Attempt(empty.workflow(), empty.activity(), variables, empty.most());
    }
  }

  /** The form before anything is filled in. */
  Filled blank(String name, String id) {
    return filled(name, id, new MultivaluedHashMap<>());
  }

  Filled filled(String name, String id, MultivaluedMap<String, String> form) {
    WorkflowName of = name(name);
    long version = catalogue.workflow(of).version();
    WorkflowDefinition workflow = catalogue.edited(of);
    Map<String, Object> given = given(workflow, form);
    Attempt empty = new Attempt(workflow, activity(workflow, id), Variables.NONE, most(form));
    return new Filled(version, empty, given, fields(workflow, given));
  }

  private static WorkflowName name(String name) {
    if (!WorkflowName.isValid(name)) {
      throw new NotFound(WorkflowErrorCode.UNKNOWN_WORKFLOW, name);
    }
    return new WorkflowName(name);
  }

  private static Activity activity(WorkflowDefinition workflow, String id) {
    return workflow.activities().stream()
        .filter(each -> each.id().value().equals(id))
        .filter(each -> each.settings() instanceof ExternalApiSettings)
        .findFirst()
        .orElseThrow(() -> new NotFound(WorkflowErrorCode.NO_SUCH_ACTIVITY, id));
  }

  private Most most(MultivaluedMap<String, String> form) {
    return new Most(
        Math.min(limits.rows(), number(form.getFirst("rows"), DEFAULT_ROWS)),
        Math.clamp(number(form.getFirst("pages"), limits.pages()), 1, limits.pages()));
  }

  /** What is no number becomes {@code otherwise}. */
  private static int number(@Nullable String typed, int otherwise) {
    return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : otherwise;
  }

  private static Map<String, Object> given(
      WorkflowDefinition workflow, MultivaluedMap<String, String> form) {
    Map<String, Object> given = new HashMap<>();
    for (Parameter parameter : StartParameters.of(workflow, Optional.empty())) {
      String typed = form.getFirst("parameter." + parameter.name());
      if (typed != null && !Trimming.isBlank(typed)) {
        given.put(parameter.name(), typed);
      }
    }
    return given;
  }

  private static List<ParameterField> fields(
      WorkflowDefinition workflow, Map<String, Object> given) {
    return StartParameters.of(workflow, Optional.empty()).stream()
        .map(
            parameter ->
                new ParameterField(
                    parameter.name(),
                    TypeWord.of(parameter.type()),
                    given
                        .getOrDefault(parameter.name(), parameter.defaultValue().orElse(""))
                        .toString()))
        .toList();
  }
}
