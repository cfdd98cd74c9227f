package dev.tributary.webapp.console.editor;

import dev.tributary.adapters.definition.DefinitionWriter;
import dev.tributary.application.workflow.EditDraft;
import dev.tributary.application.workflow.SaveResult;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.edit.WorkflowEdit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;

/** Reads the drafts of workflows, and saves what forms change in them. */
@ApplicationScoped
class Drafts {
  /** The result of a save. */
  sealed interface Outcome {}

  record Saved() implements Outcome {}

  /** Nothing was saved: the input is no valid definition. */
  record Rejected(List<Problem> problems) implements Outcome {}

  /** Nothing was saved: the workflow was changed since it was read. */
  record Stale() implements Outcome {}

  private final WorkflowCatalogue catalogue;
  private final EditDraft editDraft;
  private final DefinitionWriter writer;

  Drafts(WorkflowCatalogue catalogue, EditDraft editDraft, DefinitionWriter writer) {
    this.catalogue = catalogue;
    this.editDraft = editDraft;
    this.writer = writer;
  }

  /** The version is read first: a change in between makes a save stale, never silent. */
  Draft open(WorkflowName name) {
    long version = catalogue.workflow(name).version();
    WorkflowDefinition definition = catalogue.edited(name);
    return new Draft(version, definition, writer.write(definition));
  }

  /**
   * Saves {@code edits} of what {@code draft} shows.
   *
   * @param seen the version that the form was made from
   */
  Outcome edit(Draft draft, OptionalLong seen, List<WorkflowEdit> edits) {
    if (seen.isEmpty() || seen.getAsLong() != draft.version()) {
      return new Stale();
    }
    try {
      return switch (editDraft.edit(draft.definition().name(), draft.version(), edits)) {
        case SaveResult.Saved _ -> new Saved();
        case SaveResult.Rejected(var problems) -> new Rejected(problems);
      };
    } catch (Conflict conflict) {
      if (conflict.code().equals(WorkflowErrorCode.CHANGED_MEANWHILE.id())) {
        return new Stale();
      }
      throw conflict;
    }
  }
}
