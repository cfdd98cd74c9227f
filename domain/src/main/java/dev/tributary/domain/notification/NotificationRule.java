package dev.tributary.domain.notification;

import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is notified of what.
 *
 * @param events of these kinds
 * @param workflow only of this workflow; empty for all, and for what belongs to none
 * @param targets where they go
 * @param mutedUntil until then nothing is delivered by this rule
 */
public record NotificationRule(
    NotificationName name,
    Set<EventType> events,
    Optional<WorkflowName> workflow,
    List<NotificationName> targets,
    boolean enabled,
    Optional<Instant> mutedUntil) {
  public NotificationRule {
    events = Set.copyOf(events);
    targets = List.copyOf(targets);
  }

  public NotificationRule muted(Optional<Instant> until) {
    return new NotificationRule(name, events, workflow, targets, enabled, until);
  }
}
