package dev.tributary.domain.workflow;

import dev.tributary.domain.problem.Conflict;
import java.time.Instant;
import java.util.Optional;

/**
 * A stored workflow: at most one draft, and the number of its newest published revision.
 *
 * @param version grows with every change; a change names the version that its caller read
 * @param draft what is being worked on; empty when nothing is
 * @param revision the newest published revision; 0 before the first
 */
public record Workflow(
    WorkflowName name,
    String label,
    long version,
    Optional<WorkflowDefinition> draft,
    int revision,
    Instant createdAt,
    Instant updatedAt) {

  /** A workflow that has not been saved yet. */
  public static Workflow fresh(WorkflowName name, Instant at) {
    return new Workflow(name, name.value(), 0, Optional.empty(), 0, at, at);
  }

  /** With {@code definition} as its draft. */
  public Workflow drafted(WorkflowDefinition definition, Instant at) {
    return new Workflow(
        name, definition.label(), version + 1, Optional.of(definition), revision, createdAt, at);
  }

  /** With {@code definition} as its newest revision and no draft. */
  public Workflow published(WorkflowDefinition definition, Instant at) {
    return new Workflow(
        name, definition.label(), version + 1, Optional.empty(), revision + 1, createdAt, at);
  }

  /** Without its draft, and with the label of {@code newest}, its newest revision. */
  public Workflow undrafted(WorkflowDefinition newest, Instant at) {
    return new Workflow(
        name, newest.label(), version + 1, Optional.empty(), revision, createdAt, at);
  }

  /**
   * Refuses a change by a caller who read another version.
   *
   * @throws Conflict with {@link WorkflowErrorCode#CHANGED_MEANWHILE}
   */
  public void expect(long seen) {
    if (seen != version) {
      throw new Conflict(WorkflowErrorCode.CHANGED_MEANWHILE, name.value());
    }
  }
}
