package dev.tributary.application.workflow;

import dev.tributary.application.workflow.Workflows.RevisionHead;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.workflow.Revision;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads workflows, their drafts and their revisions. */
@ApplicationScoped
public class WorkflowCatalogue {
  private final Workflows workflows;

  public WorkflowCatalogue(Workflows workflows) {
    this.workflows = workflows;
  }

  /** By name, those after {@code after}, at most {@code limit}. */
  @Transactional
  public List<Workflow> list(Optional<WorkflowName> after, int limit) {
    return workflows.list(after, limit);
  }

  @Transactional
  public Optional<Workflow> find(WorkflowName name) {
    return workflows.find(name);
  }

  /**
   * @throws NotFound when there is no such workflow
   */
  @Transactional
  public Workflow workflow(WorkflowName name) {
    return workflows.find(name).orElseThrow(() -> unknown(name));
  }

  /**
   * As {@link #workflow}; until the caller's transaction ends, no other one changes or deletes it.
   *
   * @throws NotFound when there is no such workflow
   */
  @Transactional
  public Workflow locked(WorkflowName name) {
    return workflows.lock(name).orElseThrow(() -> unknown(name));
  }

  /** What a reader of the workflow sees: the newest revision, or the draft when there is none. */
  @Transactional
  public WorkflowDefinition current(WorkflowName name) {
    Workflow workflow = workflow(name);
    return workflow.revision() > 0
        ? revision(name, workflow.revision()).definition()
        : workflow.draft().orElseThrow();
  }

  /** What an author of the workflow works on: the draft, or the newest revision without one. */
  @Transactional
  public WorkflowDefinition edited(WorkflowName name) {
    return workflow(name).draft().orElseGet(() -> current(name));
  }

  /**
   * @throws NotFound when the workflow has no such revision
   */
  @Transactional
  public Revision revision(WorkflowName name, int number) {
    return workflows
        .revision(name, number)
        .orElseThrow(() -> new NotFound(WorkflowErrorCode.UNKNOWN_REVISION, name.value(), number));
  }

  /** Newest first. */
  @Transactional
  public List<RevisionHead> revisions(WorkflowName name) {
    workflow(name);
    return workflows.revisions(name);
  }

  private static NotFound unknown(WorkflowName name) {
    return new NotFound(WorkflowErrorCode.UNKNOWN_WORKFLOW, name.value());
  }
}
