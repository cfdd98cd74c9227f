package dev.tributary.application.workflow;

import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.workflow.Workflows.Published;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.workflow.Revision;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published revisions: what runs are started from. */
@ApplicationScoped
public class PublishedRevisions implements StartableWorkflows {
  private final Workflows workflows;
  private final RevisionIds ids;
  private final CurrentActor current;
  private final List<WorkflowEffects> effects;

  public PublishedRevisions(
      Workflows workflows, RevisionIds ids, CurrentActor current, List<WorkflowEffects> effects) {
    this.workflows = workflows;
    this.ids = ids;
    this.current = current;
    this.effects = effects;
  }

  /** Stores {@code definition} as the newest revision of {@code workflow}. */
  void add(Workflow workflow, WorkflowDefinition definition) {
    workflows.add(
        workflow.name(),
        new Revision(
            ids.next(),
            workflow.revision(),
            definition,
            workflow.updatedAt(),
            current.actor().name()));
    effects.forEach(effect -> effect.published(workflow.name(), definition));
  }

  @Override
  @Transactional
  public Startable startable(WorkflowName name, Optional<Integer> number) {
    Published published =
        workflows
            .published(name, number)
            .orElseThrow(() -> new NotFound(WorkflowErrorCode.UNKNOWN_WORKFLOW, name.value()));
    if (published.newest() == 0) {
      throw new Refused(WorkflowErrorCode.NOT_PUBLISHED, name.value());
    }
    int wanted = number.orElse(published.newest());
    RevisionId revision =
        published
            .wanted()
            .orElseThrow(
                () -> new NotFound(WorkflowErrorCode.UNKNOWN_REVISION, name.value(), wanted));
    return new Startable(revision, wanted, workflows.definition(revision));
  }

  @Override
  @Transactional
  public Map<WorkflowName, NewestRevision> newest(Collection<WorkflowName> names) {
    return workflows.newest(names);
  }

  @Override
  @Transactional
  public WorkflowDefinition definition(RevisionId revision) {
    return workflows.definition(revision);
  }
}
