package dev.tributary.application.notification.setup;

import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.notification.NotificationTarget;
import dev.tributary.domain.secret.EncryptedSecret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored targets. Everything takes part in the caller's transaction. */
public interface NotificationTargets {
  Optional<StoredTarget> find(NotificationName name);

  /** All by name; their number is small, as people write them. */
  List<StoredTarget> list();

  /** Stores it, in place of the one of the same name. */
  void save(StoredTarget target, Instant now);

  void remove(NotificationName name);

  /**
   * A target.
   *
   * @param credentials of a hook; empty for mail
   */
  record StoredTarget(NotificationTarget target, Optional<EncryptedSecret> credentials) {
    public NotificationName name() {
      return target.name();
    }
  }
}
