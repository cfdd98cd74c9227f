package dev.tributary.application.notification.setup;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.notification.setup.NotificationTargets.StoredTarget;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Deletes a target that no rule names. What is still to be delivered to it is given up. */
@ApplicationScoped
public class DeleteTarget {
  private final NotificationTargets targets;
  private final NotificationRules rules;
  private final AuditRecorder changes;

  public DeleteTarget(NotificationTargets targets, NotificationRules rules, AuditRecorder changes) {
    this.targets = targets;
    this.rules = rules;
    this.changes = changes;
  }

  /**
   * @throws NotFound when there is no such target
   * @throws Conflict when a rule names it
   */
  @Transactional
  public void delete(NotificationName name) {
    known(targets, name);
    List<String> users =
        rules.list().stream()
            .filter(rule -> rule.targets().contains(name))
            .map(rule -> rule.name().value())
            .toList();
    if (!users.isEmpty()) {
      throw new Conflict(
          NotificationErrorCode.TARGET_IN_USE, name.value(), String.join(", ", users));
    }
    targets.remove(name);
    changes.deleted("notification-target", name.value(), Map.of());
  }

  static StoredTarget known(NotificationTargets targets, NotificationName name) {
    return targets
        .find(name)
        .orElseThrow(() -> new NotFound(NotificationErrorCode.UNKNOWN_TARGET, name.value()));
  }
}
