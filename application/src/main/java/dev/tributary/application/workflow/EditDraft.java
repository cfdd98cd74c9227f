package dev.tributary.application.workflow;

import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.DefinitionLimits;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.edit.EditResult;
import dev.tributary.domain.workflow.edit.WorkflowEdit;
import dev.tributary.domain.workflow.edit.WorkflowEditor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;

/** Edits the draft of a workflow; without a draft its newest revision becomes one. */
@ApplicationScoped
public class EditDraft {
  private final WorkflowCatalogue catalogue;
  private final SaveWorkflow saveWorkflow;
  private final ValidateWorkflow validate;
  private final Kinds kinds;
  private final DefinitionLimits limits;

  public EditDraft(
      WorkflowCatalogue catalogue,
      SaveWorkflow saveWorkflow,
      ValidateWorkflow validate,
      Kinds kinds,
      DefinitionLimits limits) {
    this.catalogue = catalogue;
    this.saveWorkflow = saveWorkflow;
    this.validate = validate;
    this.kinds = kinds;
    this.limits = limits;
  }

  /**
   * Saves the draft with all of {@code edits}, or with none when one of them has a problem. Edits
   * that change nothing save nothing.
   *
   * @param seen the version that the author saw
   * @throws NotFound when there is no such workflow
   * @throws Conflict when it was changed meanwhile
   */
  @Transactional
  public SaveResult edit(WorkflowName name, long seen, List<WorkflowEdit> edits) {
    Workflow stored = catalogue.workflow(name);
    stored.expect(seen);
    WorkflowDefinition before = catalogue.edited(name);
    return switch (WorkflowEditor.apply(before, edits, kinds)) {
      case EditResult.Rejected(var problems) -> new SaveResult.Rejected(limits.cut(problems));
      case EditResult.Applied(var after) -> save(stored, before, after);
    };
  }

  private SaveResult save(Workflow stored, WorkflowDefinition before, WorkflowDefinition after) {
    List<Problem> growth = limits.growth(before, after);
    if (!growth.isEmpty()) {
      return new SaveResult.Rejected(growth);
    }
    return after.equals(before)
        ? new SaveResult.Saved(stored, false, validate.validate(after))
        : saveWorkflow.save(new SaveRequest(after, OptionalLong.of(stored.version()), true));
  }
}
