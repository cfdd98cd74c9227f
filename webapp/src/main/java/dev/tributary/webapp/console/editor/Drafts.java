package dev.tributary.webapp.console.editor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.definition.DefinitionReader;
import dev.tributary.adapters.definition.DefinitionWriter;
import dev.tributary.application.workflow.SaveRequest;
import dev.tributary.application.workflow.SaveWorkflow;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.WorkflowProblem;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads and saves the drafts of workflows. */
@ApplicationScoped
class Drafts {
  /** The result of a save. */
  sealed interface Outcome {}

  record Saved() implements Outcome {}

  /** Nothing was saved: the input is no valid definition. */
  record Refused(List<WorkflowProblem> problems) implements Outcome {}

  /** Nothing was saved: the workflow was changed since it was read. */
  record Stale() implements Outcome {}

  private final WorkflowCatalogue catalogue;
  private final SaveWorkflow saveWorkflow;
  private final DefinitionReader reader;
  private final DefinitionWriter writer;

  Drafts(
      WorkflowCatalogue catalogue,
      SaveWorkflow saveWorkflow,
      DefinitionReader reader,
      DefinitionWriter writer) {
    this.catalogue = catalogue;
    this.saveWorkflow = saveWorkflow;
    this.reader = reader;
    this.writer = writer;
  }

  /** The version is read first: a change in between makes a save stale, never silent. */
  Draft open(WorkflowName name) {
    long version = catalogue.workflow(name).version();
    WorkflowDefinition definition = catalogue.edited(name);
    return new Draft(version, definition, writer.write(definition));
  }

  /** Saves {@code document} unless it equals the stored definition. */
  Outcome save(Draft draft, OptionalLong seen, ObjectNode document) {
    List<WorkflowProblem> problems = new ArrayList<>();
    Optional<WorkflowDefinition> definition = reader.read(document, problems);
    if (!problems.isEmpty()) {
      return new Refused(problems);
    }
    if (seen.isEmpty() || seen.getAsLong() != draft.version()) {
      return new Stale();
    }
    if (definition.filter(draft.definition()::equals).isPresent()) {
      return new Saved();
    }
    try {
      saveWorkflow.save(new SaveRequest(definition.orElseThrow(), seen, true));
      return new Saved();
    } catch (Conflict conflict) {
      if (conflict.code().equals(WorkflowErrorCode.CHANGED_MEANWHILE.id())) {
        return new Stale();
      }
      throw conflict;
    }
  }
}
