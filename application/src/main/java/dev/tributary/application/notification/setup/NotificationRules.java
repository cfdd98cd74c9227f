package dev.tributary.application.notification.setup;

import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.notification.NotificationRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored rules. Everything takes part in the caller's transaction. */
public interface NotificationRules {
  Optional<NotificationRule> find(NotificationName name);

  /** All by name; their number is small, as people write them. */
  List<NotificationRule> list();

  /** Stores it, in place of the one of the same name. */
  void save(NotificationRule rule, Instant now);

  void remove(NotificationName name);
}
