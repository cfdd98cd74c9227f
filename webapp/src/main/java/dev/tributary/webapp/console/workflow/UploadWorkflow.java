package dev.tributary.webapp.console.workflow;

import dev.tributary.adapters.definition.CheckDefinition;
import dev.tributary.adapters.definition.DefinitionText;
import dev.tributary.adapters.definition.LocatedProblem;
import dev.tributary.adapters.definition.ParsedDefinition;
import dev.tributary.application.workflow.SaveRequest;
import dev.tributary.application.workflow.SaveResult;
import dev.tributary.application.workflow.SaveWorkflow;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Publishes an uploaded text as a new workflow, or as the next revision of the one it names. */
@ApplicationScoped
class UploadWorkflow {
  /** The result of an upload. */
  sealed interface Outcome {}

  record Kept(WorkflowName name) implements Outcome {}

  record Rejected(List<LocatedProblem> problems) implements Outcome {}

  private final DefinitionText text;
  private final CheckDefinition check;
  private final WorkflowCatalogue catalogue;
  private final SaveWorkflow saveWorkflow;

  UploadWorkflow(
      DefinitionText text,
      CheckDefinition check,
      WorkflowCatalogue catalogue,
      SaveWorkflow saveWorkflow) {
    this.text = text;
    this.check = check;
    this.catalogue = catalogue;
    this.saveWorkflow = saveWorkflow;
  }

  Outcome upload(String definition) {
    ParsedDefinition parsed = text.parse(definition);
    if (!parsed.problems().isEmpty()) {
      return new Rejected(check.check(parsed));
    }
    return switch (saveWorkflow.save(request(parsed.definition().orElseThrow()))) {
      case SaveResult.Saved kept -> new Kept(kept.workflow().name());
      case SaveResult.Rejected(var problems) -> new Rejected(parsed.locate(problems));
    };
  }

  private SaveRequest request(WorkflowDefinition definition) {
    Optional<Workflow> stored = catalogue.find(definition.name());
    OptionalLong seen = stored.map(w -> OptionalLong.of(w.version())).orElse(OptionalLong.empty());
    return new SaveRequest(definition, seen, false);
  }
}
