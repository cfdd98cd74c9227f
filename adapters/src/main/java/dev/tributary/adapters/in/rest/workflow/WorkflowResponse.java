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
 * @param armed whether schedulers and signals start runs; missing in responses to a save
 * @param nextFiring of its schedulers, while it is armed
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
    return saved(workflow, null, ProblemsResponse.items(problems, locale));
  }

  static WorkflowResponse edited(
      Workflow workflow, ObjectNode draft, List<LocatedProblem> problems, Locale locale) {
    return saved(workflow, draft, ProblemsResponse.items(problems, locale));
  }

  /**
   * @param armed the armed ones of some workflows, with their next firings
   */
  static WorkflowResponse shown(
      Workflow workflow,
      Map<WorkflowName, Optional<Instant>> armed,
      @Nullable ObjectNode definition) {
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
        definition,
        null);
  }

  private static WorkflowResponse saved(
      Workflow workflow, @Nullable ObjectNode definition, List<ProblemsResponse.Item> problems) {
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
