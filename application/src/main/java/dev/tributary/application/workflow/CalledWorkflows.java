package dev.tributary.application.workflow;

import dev.tributary.application.workflow.Workflows.Published;
import dev.tributary.domain.activity.Activity;
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
import java.util.stream.Stream;

/**
 * Checks the workflows that a definition calls: one that calls itself, also through the newest
 * revisions of others, is an error; one that is not published is a warning, as it may be later.
 */
@ApplicationScoped
public class CalledWorkflows {
  private final Workflows workflows;

  public CalledWorkflows(Workflows workflows) {
    this.workflows = workflows;
  }

  /** Reads nothing for a definition that calls none. */
  @Transactional
  public List<Problem> problems(WorkflowDefinition definition) {
    return definition.activities().stream()
        .flatMap(activity -> called(activity).flatMap(name -> problem(definition, activity, name)))
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
    return newest(called).isPresent()
        ? Stream.empty()
        : Stream.of(Problem.warning(place, WorkflowErrorCode.CALLED_NOT_PUBLISHED, called.value()));
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
}
