package dev.tributary.webapp.console.workflow;

import dev.tributary.adapters.definition.LocatedProblem;
import dev.tributary.application.workflow.ValidateWorkflow;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.StartParameters;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.webapp.activity.KindRegistration;
import dev.tributary.webapp.activity.KindRegistry;
import dev.tributary.webapp.form.TypeWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Builds the sections of a workflow's page that its definition determines. */
@ApplicationScoped
class DefinitionSections {
  private final ValidateWorkflow validate;
  private final KindRegistry registry;
  private final Kinds kinds;

  DefinitionSections(ValidateWorkflow validate, KindRegistry registry, Kinds kinds) {
    this.validate = validate;
    this.registry = registry;
    this.kinds = kinds;
  }

  List<WorkflowListPage.Problem> problems(WorkflowDefinition definition) {
    return validate.validate(definition).stream()
        .map(problem -> WorkflowListPage.Problem.of(new LocatedProblem(problem, 0, 0)))
        .toList();
  }

  List<WorkflowPage.ParameterField> parameters(WorkflowDefinition definition) {
    return StartParameters.of(definition, Optional.empty()).stream()
        .map(DefinitionSections::parameter)
        .toList();
  }

  List<WorkflowPage.Activity> activities(WorkflowDefinition definition) {
    return definition.activities().stream().map(this::activity).toList();
  }

  /** The kinds of activities that can be added. */
  List<WorkflowPage.Kind> kinds() {
    return registry.all().stream().map(DefinitionSections::kind).toList();
  }

  /** The transitions in whose place an activity can be added; the last one to an end is chosen. */
  List<WorkflowPage.Place> places(WorkflowDefinition definition) {
    Map<ActivityId, Activity> byId =
        definition.activities().stream()
            .collect(Collectors.toMap(Activity::id, Function.identity(), (first, _) -> first));
    List<Transition> linked =
        definition.transitions().stream()
            .filter(each -> byId.containsKey(each.from()) && byId.containsKey(each.to()))
            .toList();
    Optional<Transition> last =
        linked.stream()
            .filter(each -> named(byId, each.to()).settings() instanceof EndSettings)
            .reduce((_, later) -> later);
    return linked.stream()
        .map(
            each ->
                new WorkflowPage.Place(
                    InsertPlace.written(each),
                    named(byId, each.from()).label(),
                    outlet(named(byId, each.from()), each.outlet()),
                    named(byId, each.to()).label(),
                    last.filter(each::equals).isPresent()))
        .toList();
  }

  private static Activity named(Map<ActivityId, Activity> byId, ActivityId id) {
    return Objects.requireNonNull(byId.get(id));
  }

  /** Empty for the outlet that every activity has. */
  private Optional<Message> outlet(Activity from, Outlet outlet) {
    return Optional.of(outlet)
        .filter(each -> !each.equals(Outlet.OUT))
        .map(each -> kinds.label(from, each));
  }

  private WorkflowPage.Activity activity(Activity activity) {
    return new WorkflowPage.Activity(
        activity.id().value(),
        activity.label(),
        activity.kind(),
        registry.icon(activity),
        registry.lines(activity));
  }

  private static WorkflowPage.ParameterField parameter(Parameter parameter) {
    return new WorkflowPage.ParameterField(
        parameter.name(),
        TypeWord.of(parameter.type()),
        parameter.defaultValue().map(Object::toString).orElse(""),
        parameter.defaultValue().isEmpty());
  }

  private static WorkflowPage.Kind kind(KindRegistration<?> registration) {
    return new WorkflowPage.Kind(registration.kind().id(), registration.kind().label());
  }
}
