package dev.tributary.webapp.console.testrun;

import dev.tributary.application.testrun.TestRunRequest;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.OutsideCalls;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.testrun.CallChoice;
import dev.tributary.domain.testrun.TestRunChoices;
import dev.tributary.domain.testrun.TestRunLimits;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.workflow.StartParameters;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.webapp.console.testrun.TestRunPage.CallField;
import dev.tributary.webapp.console.workflow.WorkflowPage.ParameterField;
import dev.tributary.webapp.form.TypeWord;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of a test run of {@code workflow}, as it was filled in. */
record TestRunForm(
    WorkflowDefinition workflow, TestRunLimits limits, MultivaluedMap<String, String> typed) {
  private static final String PEOPLE = "people";
  private static final String CALL = "call-";
  private static final String SAMPLE = "sample-";
  private static final String REAL = "real";

  TestRunPage page(boolean draft, Optional<Message> problem) {
    return new TestRunPage(
        workflow.name().value(),
        workflow.label(),
        draft,
        problem,
        text(PEOPLE).orElse(Long.toString(limits.people())),
        limits.mostPeople(),
        parameters().stream().map(this::field).toList(),
        calling().stream().map(this::field).toList());
  }

  /** What is typed; a number of people that is none is refused as zero. */
  TestRunRequest request() {
    Map<String, Object> values = new HashMap<>();
    parameters()
        .forEach(
            parameter ->
                text(fieldName(parameter)).ifPresent(value -> values.put(parameter.name(), value)));
    Map<ActivityId, CallChoice> calls = new HashMap<>();
    calling().forEach(activity -> choice(activity).ifPresent(it -> calls.put(activity.id(), it)));
    return new TestRunRequest(
        workflow.name(), Optional.empty(), values, new TestRunChoices(people(), calls));
  }

  private Optional<Long> people() {
    return text(PEOPLE).map(number -> number.matches("\\d{1,9}") ? Long.parseLong(number) : 0L);
  }

  private Optional<CallChoice> choice(Activity activity) {
    return text(CALL + activity.id())
        .map(
            chosen ->
                chosen.equals(REAL)
                    ? new CallChoice.Real()
                    : new CallChoice.Sample(text(SAMPLE + activity.id()).orElse("")));
  }

  private List<Parameter> parameters() {
    return StartParameters.of(workflow, Optional.empty());
  }

  private List<Activity> calling() {
    return workflow.activities().stream()
        .filter(activity -> activity.settings().outsideCalls() != OutsideCalls.NONE)
        .toList();
  }

  private CallField field(Activity activity) {
    return new CallField(
        activity.id().value(),
        activity.label(),
        activity.settings().outsideCalls() == OutsideCalls.CHANGING,
        text(CALL + activity.id()).orElse(""),
        text(SAMPLE + activity.id()).orElse(""));
  }

  private ParameterField field(Parameter parameter) {
    return new ParameterField(
        parameter.name(),
        TypeWord.of(parameter.type()),
        text(fieldName(parameter))
            .orElse(parameter.defaultValue().map(Object::toString).orElse("")),
        parameter.defaultValue().isEmpty());
  }

  private static String fieldName(Parameter parameter) {
    return "parameter." + parameter.name();
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(typed.getFirst(name)).filter(value -> !Trimming.isBlank(value));
  }
}
