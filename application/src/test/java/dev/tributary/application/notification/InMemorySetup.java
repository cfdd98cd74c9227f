package dev.tributary.application.notification;

import dev.tributary.application.notification.setup.NotificationRules;
import dev.tributary.application.notification.setup.NotificationTargets;
import dev.tributary.application.notification.setup.Supervisors;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.notification.NotificationRule;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rules, targets and supervisors in memory. */
public final class InMemorySetup {
  private final Map<NotificationName, NotificationRule> rules = new TreeMap<>();
  private final Map<NotificationName, NotificationTargets.StoredTarget> targets = new TreeMap<>();
  private final Map<WorkflowName, List<EmailAddress>> supervisors = new HashMap<>();

  public NotificationRules rules() {
    return new NotificationRules() {
      @Override
      public Optional<NotificationRule> find(NotificationName name) {
        return Optional.ofNullable(rules.get(name));
      }

      @Override
      public List<NotificationRule> list() {
        return List.copyOf(rules.values());
      }

      @Override
      public void save(NotificationRule rule, Instant now) {
        rules.put(rule.name(), rule);
      }

      @Override
      public void remove(NotificationName name) {
        rules.remove(name);
      }
    };
  }

  public NotificationTargets targets() {
    return new NotificationTargets() {
      @Override
      public Optional<StoredTarget> find(NotificationName name) {
        return Optional.ofNullable(targets.get(name));
      }

      @Override
      public List<StoredTarget> list() {
        return List.copyOf(targets.values());
      }

      @Override
      public void save(StoredTarget target, Instant now) {
        targets.put(target.name(), target);
      }

      @Override
      public void remove(NotificationName name) {
        targets.remove(name);
      }
    };
  }

  public Supervisors supervisors() {
    return new Supervisors() {
      @Override
      public List<EmailAddress> of(WorkflowName workflow) {
        return supervisors.getOrDefault(workflow, List.of());
      }

      @Override
      public void set(WorkflowName workflow, List<EmailAddress> people) {
        supervisors.put(workflow, List.copyOf(people));
      }
    };
  }
}
