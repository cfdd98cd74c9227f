package dev.tributary.application.workflow;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Problem.Severity;
import dev.tributary.domain.workflow.Revision;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saves a definition: as the draft, or published at once when validation finds no error. */
@ApplicationScoped
public class SaveWorkflow {
  private final Workflows workflows;
  private final ValidateWorkflow validate;
  private final PublishedRevisions revisions;
  private final AuditRecorder changes;
  private final InstantSource clock;

  public SaveWorkflow(
      Workflows workflows,
      ValidateWorkflow validate,
      PublishedRevisions revisions,
      AuditRecorder changes,
      InstantSource clock) {
    this.workflows = workflows;
    this.validate = validate;
    this.revisions = revisions;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Saving an unchanged definition changes neither version nor revision.
   *
   * @throws Conflict when a new workflow's name is taken, or an old one was changed meanwhile
   * @throws NotFound when the workflow that was seen is gone
   */
  @Transactional
  public SaveResult save(SaveRequest request) {
    WorkflowDefinition definition = request.definition();
    Workflow before = before(request);
    List<Problem> problems = validate.validate(definition);
    if (request.draft()) {
      if (before.draft().filter(definition::equals).isPresent()) {
        return new SaveResult.Saved(before, false, problems);
      }
      Workflow after = before.drafted(definition, clock.instant());
      workflows.save(after);
      report("drafted", before, after);
      return new SaveResult.Saved(after, before.version() == 0, problems);
    }
    return publish(before, definition, problems);
  }

  /**
   * Publishes the draft.
   *
   * @throws Conflict when there is no draft, or it was changed meanwhile
   */
  @Transactional
  public SaveResult publishDraft(WorkflowName name, long seen) {
    Workflow before =
        workflows
            .find(name)
            .orElseThrow(() -> new NotFound(WorkflowErrorCode.UNKNOWN_WORKFLOW, name.value()));
    before.expect(seen);
    WorkflowDefinition draft =
        before.draft().orElseThrow(() -> new Conflict(WorkflowErrorCode.NO_DRAFT, name.value()));
    return publish(before, draft, validate.validate(draft));
  }

  private SaveResult publish(
      Workflow before, WorkflowDefinition definition, List<Problem> problems) {
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      return new SaveResult.Rejected(problems);
    }
    if (isPublished(before, definition)) {
      return new SaveResult.Saved(before, false, problems);
    }
    Workflow after = before.published(definition, clock.instant());
    workflows.save(after);
    revisions.add(after, definition);
    report("published", before, after);
    return new SaveResult.Saved(after, before.version() == 0, problems);
  }

  /** Whether it is the newest revision already, and no draft stands beside it. */
  private boolean isPublished(Workflow before, WorkflowDefinition definition) {
    return before.draft().isEmpty()
        && workflows
            .revision(before.name(), before.revision())
            .map(Revision::definition)
            .filter(definition::equals)
            .isPresent();
  }

  private Workflow before(SaveRequest request) {
    WorkflowName name = request.definition().name();
    Optional<Workflow> stored = workflows.find(name);
    if (request.seen().isEmpty()) {
      if (stored.isPresent()) {
        throw new Conflict(WorkflowErrorCode.NAME_TAKEN, name.value());
      }
      return Workflow.fresh(name, clock.instant());
    }
    Workflow workflow =
        stored.orElseThrow(() -> new NotFound(WorkflowErrorCode.UNKNOWN_WORKFLOW, name.value()));
    workflow.expect(request.seen().getAsLong());
    return workflow;
  }

  private void report(String action, Workflow before, Workflow after) {
    changes.record(action, "workflow", after.name().value(), state(before), state(after));
  }

  private static Map<String, Object> state(Workflow workflow) {
    return Map.of("version", workflow.version(), "revision", workflow.revision());
  }
}
