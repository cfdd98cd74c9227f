package dev.tributary.adapters.in.rest.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.definition.LocatedProblem;
import dev.tributary.domain.workflow.Workflow;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A workflow.
 *
 * @param revision the newest published revision; 0 before the first
 * @param draft whether there is a draft
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
    @Nullable ObjectNode definition,
    @Nullable List<ProblemsResponse.Item> problems) {

  static WorkflowResponse head(Workflow workflow) {
    return of(workflow, null, null);
  }

  static WorkflowResponse whole(Workflow workflow, ObjectNode definition) {
    return of(workflow, definition, null);
  }

  static WorkflowResponse saved(Workflow workflow, List<LocatedProblem> problems, Locale locale) {
    return of(workflow, null, ProblemsResponse.items(problems, locale));
  }

  static WorkflowResponse edited(
      Workflow workflow, ObjectNode draft, List<LocatedProblem> problems, Locale locale) {
    return of(workflow, draft, ProblemsResponse.items(problems, locale));
  }

  private static WorkflowResponse of(
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
        definition,
        problems);
  }
}
