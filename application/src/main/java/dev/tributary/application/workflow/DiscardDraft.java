package dev.tributary.application.workflow;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;

/** Discards the draft of a workflow; its newest revision is what authors work on again. */
@ApplicationScoped
public class DiscardDraft {
  private final Workflows workflows;
  private final WorkflowCatalogue catalogue;
  private final AuditRecorder changes;
  private final InstantSource clock;

  public DiscardDraft(
      Workflows workflows,
      WorkflowCatalogue catalogue,
      AuditRecorder changes,
      InstantSource clock) {
    this.workflows = workflows;
    this.catalogue = catalogue;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * @param seen the version that the caller read
   * @throws NotFound when there is no such workflow, or it has no draft
   * @throws Conflict when it was changed meanwhile, or has no revision
   */
  @Transactional
  public Workflow discard(WorkflowName name, long seen) {
    Workflow before = catalogue.workflow(name);
    before.expect(seen);
    if (before.draft().isEmpty()) {
      throw new NotFound(WorkflowErrorCode.NO_DRAFT, name.value());
    }
    if (before.revision() == 0) {
      throw new Conflict(WorkflowErrorCode.DRAFT_ONLY, name.value());
    }
    Workflow after = before.undrafted(catalogue.current(name), clock.instant());
    workflows.save(after);
    changes.record("discarded", "workflow", name.value(), state(before), state(after));
    return after;
  }

  private static Map<String, Object> state(Workflow workflow) {
    return Map.of("version", workflow.version(), "revision", workflow.revision());
  }
}
