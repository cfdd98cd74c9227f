package dev.tributary.application.workflow;

import dev.tributary.application.workflow.Workflows.Published;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.end.EndErrorCode;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.end.EndSignal;
import dev.tributary.domain.activity.externalsignal.ExternalSignalErrorCode;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the workflows that a definition calls or signals: one that calls itself, also through the
 * newest revisions of others, is an error; one that is not published, or takes no such signal, is a
 * warning, as it may do so later.
 */
@ApplicationScoped
public class CalledWorkflows {
  private final Workflows workflows;

  public CalledWorkflows(Workflows workflows) {
    this.workflows = workflows;
  }

  /** Reads nothing for a definition that names none. */
  @Transactional
  public List<Problem> problems(WorkflowDefinition definition) {
    return definition.activities().stream()
        .flatMap(
            activity ->
                Stream.concat(
                    called(activity).flatMap(name -> problem(definition, activity, name)),
                    signalled(activity).flatMap(signal -> problem(definition, activity, signal))))
        .toList();
  }

  private Stream<Problem> problem(
      WorkflowDefinition definition, Activity activity, WorkflowName called) {
    String place = "activities[%s].settings.workflow".formatted(activity.id());
    Optional<List<WorkflowName>> cycle =
        path(called, definition.name(), new HashSet<>(), List.of(definition.name()));
    if (cycle.isPresent()) {
      return Stream.of(
          Problem.error(
              place,
              WorkflowErrorCode.CALLS_ITSELF,
              String.join(" -> ", cycle.get().stream().map(WorkflowName::value).toList())));
    }
    return newest(called).isPresent() ? Stream.empty() : Stream.of(notPublished(place, called));
  }

  /** A workflow may signal itself: what is checked then is the definition, not its revision. */
  private Stream<Problem> problem(
      WorkflowDefinition definition, Activity activity, EndSignal signal) {
    String place = "activities[%s].settings.signal".formatted(activity.id());
    WorkflowName name = new WorkflowName(signal.workflow());
    Optional<WorkflowDefinition> receiver =
        name.equals(definition.name()) ? Optional.of(definition) : newest(name);
    return receiver.isEmpty()
        ? Stream.of(notPublished(place + ".workflow", name))
        : problem(place + ".activity", receiver.get(), new ActivityId(signal.activity()));
  }

  private static Stream<Problem> problem(
      String place, WorkflowDefinition receiver, ActivityId activity) {
    List<ActivityId> receivers =
        receiver.activities().stream()
            .filter(each -> each.settings() instanceof ExternalSignalSettings)
            .map(Activity::id)
            .toList();
    if (!receivers.contains(activity)) {
      return Stream.of(
          Problem.warning(
              place,
              ExternalSignalErrorCode.UNKNOWN_SIGNAL,
              receiver.name().value(),
              activity.value(),
              receivers.stream().map(ActivityId::value).collect(Collectors.joining(", "))));
    }
    return receiver.into(activity).isEmpty()
        ? Stream.empty()
        : Stream.of(
            Problem.warning(
                place, EndErrorCode.STARTS_NOTHING, receiver.name().value(), activity.value()));
  }

  private static Problem notPublished(String place, WorkflowName name) {
    return Problem.warning(place, WorkflowErrorCode.CALLED_NOT_PUBLISHED, name.value());
  }

  /** How calls lead from {@code at} to {@code to}; each workflow is visited once. */
  private Optional<List<WorkflowName>> path(
      WorkflowName at, WorkflowName to, Set<WorkflowName> seen, List<WorkflowName> before) {
    List<WorkflowName> path = new ArrayList<>(before);
    path.add(at);
    if (at.equals(to)) {
      return Optional.of(path);
    }
    if (!seen.add(at)) {
      return Optional.empty();
    }
    return newest(at).stream()
        .flatMap(revision -> revision.activities().stream())
        .flatMap(CalledWorkflows::called)
        .flatMap(next -> path(next, to, seen, path).stream())
        .findFirst();
  }

  private Optional<WorkflowDefinition> newest(WorkflowName name) {
    return workflows
        .published(name, Optional.empty())
        .flatMap(Published::wanted)
        .map(workflows::definition);
  }

  private static Stream<WorkflowName> called(Activity activity) {
    return activity
        .settings()
        .calledWorkflow()
        .filter(WorkflowName::isValid)
        .map(WorkflowName::new)
        .stream();
  }

  private static Stream<EndSignal> signalled(Activity activity) {
    return activity.settings() instanceof EndSettings(var signal)
            && WorkflowName.isValid(signal.workflow())
            && ActivityId.isValid(signal.activity())
        ? Stream.of(signal)
        : Stream.empty();
  }
}
