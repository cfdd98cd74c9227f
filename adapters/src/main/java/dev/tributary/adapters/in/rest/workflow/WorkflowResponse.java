package dev.tributary.adapters.in.rest.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.definition.LocatedProblem;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workflow.
 *
 * @param revision the newest published revision; 0 before the first
 * @param draft whether there is a draft
 * @param armed whether schedulers and signals start runs; in lists only
 * @param nextFiring of its schedulers, while it is armed; in lists only
 * @param definition missing in lists
 * @param problems what its author should know; present in responses to a save
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkflowResponse(
    String name,
    String label,
    int revision,
    boolean draft,
    long version,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Boolean armed,
    @Nullable Instant nextFiring,
    @Nullable ObjectNode definition,
    @Nullable List<ProblemsResponse.Item> problems) {

  static WorkflowResponse saved(Workflow workflow, List<LocatedProblem> problems, Locale locale) {
    return one(workflow, null, ProblemsResponse.items(problems, locale));
  }

  static WorkflowResponse edited(
      Workflow workflow, ObjectNode draft, List<LocatedProblem> problems, Locale locale) {
    return one(workflow, draft, ProblemsResponse.items(problems, locale));
  }

  /** Holds nothing that changes while the version of the workflow, which is its tag, does not. */
  static WorkflowResponse whole(Workflow workflow, ObjectNode definition) {
    return one(workflow, definition, null);
  }

  /**
   * @param armed the armed ones of some workflows, with their next firings
   */
  static WorkflowResponse listed(Workflow workflow, Map<WorkflowName, Optional<Instant>> armed) {
    return new WorkflowResponse(
        workflow.name().value(),
        workflow.label(),
        workflow.revision(),
        workflow.draft().isPresent(),
        workflow.version(),
        workflow.createdAt(),
        workflow.updatedAt(),
        armed.containsKey(workflow.name()),
        armed.getOrDefault(workflow.name(), Optional.empty()).orElse(null),
        null,
        null);
  }

  private static WorkflowResponse one(
      Workflow workflow,
      @Nullable ObjectNode definition,
      @Nullable List<ProblemsResponse.Item> problems) {
    return new WorkflowResponse(
        workflow.name().value(),
        workflow.label(),
        workflow.revision(),
        workflow.draft().isPresent(),
        workflow.version(),
        workflow.createdAt(),
        workflow.updatedAt(),
        null,
        null,
        definition,
        problems);
  }
}
