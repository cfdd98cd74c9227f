package dev.tributary.application.workflow;

import dev.tributary.application.run.command.StartableWorkflows.NewestRevision;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.workflow.Revision;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Workflows and revisions of one test. */
public final class InMemoryWorkflows implements Workflows, RevisionIds {
  private final Map<WorkflowName, Workflow> workflows = new HashMap<>();
  private final Map<WorkflowName, List<Revision>> revisions = new HashMap<>();
  private final Map<RevisionId, WorkflowDefinition> definitions = new HashMap<>();
  private long ids;

  @Override
  public RevisionId next() {
    return new RevisionId(new UUID(0, ++ids));
  }

  @Override
  public Optional<Workflow> find(WorkflowName name) {
    return Optional.ofNullable(workflows.get(name));
  }

  @Override
  public Optional<Workflow> lock(WorkflowName name) {
    return find(name);
  }

  @Override
  public List<Workflow> list(Optional<WorkflowName> after, int limit) {
    return workflows.values().stream()
        .filter(workflow -> after.isEmpty() || isAfter(workflow.name(), after.get()))
        .sorted(Comparator.comparing((Workflow workflow) -> workflow.name().value()))
        .limit(limit)
        .toList();
  }

  @Override
  public void save(Workflow workflow) {
    long stored = find(workflow.name()).map(Workflow::version).orElse(0L);
    if (workflow.version() != stored + 1) {
      throw new Conflict(WorkflowErrorCode.CHANGED_MEANWHILE, workflow.name().value());
    }
    workflows.put(workflow.name(), workflow);
  }

  @Override
  public void add(WorkflowName workflow, Revision revision) {
    revisions.computeIfAbsent(workflow, name -> new ArrayList<>()).add(revision);
    definitions.put(revision.id(), revision.definition());
  }

  @Override
  public Optional<Revision> revision(WorkflowName name, int number) {
    return of(name).stream().filter(revision -> revision.number() == number).findFirst();
  }

  @Override
  public List<RevisionHead> revisions(WorkflowName name) {
    return of(name).reversed().stream()
        .map(
            revision ->
                new RevisionHead(revision.number(), revision.publishedAt(), revision.publishedBy()))
        .toList();
  }

  @Override
  public Optional<Published> published(WorkflowName name, Optional<Integer> wanted) {
    return find(name)
        .map(Workflow::revision)
        .map(
            newest ->
                new Published(newest, revision(name, wanted.orElse(newest)).map(Revision::id)));
  }

  @Override
  public Map<WorkflowName, NewestRevision> newest(Collection<WorkflowName> names) {
    return names.stream()
        .filter(name -> find(name).isPresent() && !revisions(name).isEmpty())
        .distinct()
        .collect(
            Collectors.toUnmodifiableMap(
                Function.identity(),
                name -> new NewestRevision(of(name).getLast().id(), of(name).getLast().number())));
  }

  @Override
  public WorkflowDefinition definition(RevisionId revision) {
    return Optional.ofNullable(definitions.get(revision))
        .orElseThrow(() -> new IllegalArgumentException("no revision %s".formatted(revision)));
  }

  @Override
  public void remove(WorkflowName name, long seen) {
    if (find(name).filter(workflow -> workflow.version() == seen).isEmpty()) {
      throw new Conflict(WorkflowErrorCode.CHANGED_MEANWHILE, name.value());
    }
    workflows.remove(name);
    revisions.remove(name);
  }

  private List<Revision> of(WorkflowName name) {
    return revisions.getOrDefault(name, List.of());
  }

  private static boolean isAfter(WorkflowName name, WorkflowName after) {
    return name.value().compareTo(after.value()) > 0;
  }
}
