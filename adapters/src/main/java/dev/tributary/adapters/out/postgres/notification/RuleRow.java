package dev.tributary.adapters.out.postgres.notification;

import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.notification.NotificationRule;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule as stored. */
@Entity
@Table(schema = "tributary", name = "notification_rule")
class RuleRow {
  @Id String name;
  String[] events;
  @Nullable String workflow;
  String[] targets;
  boolean enabled;

  @Column(name = "muted_until")
  @Nullable Instant mutedUntil;

  @Column(name = "updated_at")
  Instant updatedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected RuleRow() {}

  @SuppressWarnings("NullAway.Init") // the rest is taken from the rule
  RuleRow(NotificationRule rule, Instant now) {
    name = rule.name().value();
    take(rule, now);
  }

  final void take(NotificationRule rule, Instant now) {
    events = rule.events().stream().map(EventType::id).sorted().toArray(String[]::new);
    workflow = rule.workflow().map(WorkflowName::value).orElse(null);
    targets = rule.targets().stream().map(NotificationName::value).toArray(String[]::new);
    enabled = rule.enabled();
    mutedUntil = rule.mutedUntil().orElse(null);
    updatedAt = now;
  }

  NotificationRule toDomain() {
    return new NotificationRule(
        new NotificationName(name),
        List.of(events).stream()
            .map(id -> EventType.of(id).orElseThrow())
            .collect(Collectors.toSet()),
        Optional.ofNullable(workflow).map(WorkflowName::new),
        List.of(targets).stream().map(NotificationName::new).toList(),
        enabled,
        Optional.ofNullable(mutedUntil));
  }
}
