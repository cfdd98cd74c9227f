package dev.tributary.application.access;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.access.Password;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.access.User;
import dev.tributary.domain.access.UserName;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Changes a user's role, password or right to sign in, and ends all sessions of that user. At least
 * one active administrator must remain.
 */
@ApplicationScoped
public class ChangeUser {
  private final Users users;
  private final Sessions sessions;
  private final PasswordHasher hasher;
  private final AuditRecorder changes;

  public ChangeUser(Users users, Sessions sessions, PasswordHasher hasher, AuditRecorder changes) {
    this.users = users;
    this.sessions = sessions;
    this.hasher = hasher;
    this.changes = changes;
  }

  /** What is to change; empty leaves it as it is. */
  public record Change(
      Optional<Role> role, Optional<Boolean> enabled, Optional<Password> password) {}

  @Transactional
  public User change(UserName name, Change change) {
    users.lock();
    User before =
        users
            .find(name)
            .orElseThrow(() -> new NotFound(AccessErrorCode.USER_UNKNOWN, name.value()));
    User after = apply(change, before);
    if (before.administers() && !after.administers() && isLastAdministrator()) {
      throw new Conflict(AccessErrorCode.LAST_ADMINISTRATOR, name.value());
    }
    users.save(after);
    sessions.removeAllOf(name);
    changes.record("changed", "user", name.value(), describe(before), describe(after, change));
    return after;
  }

  private User apply(Change change, User user) {
    User changed =
        user.withRole(change.role().orElse(user.role()))
            .enabled(change.enabled().orElse(user.enabled()));
    return change
        .password()
        .map(password -> changed.withPasswordHash(hasher.hash(password)))
        .orElse(changed);
  }

  private boolean isLastAdministrator() {
    return users.all().stream().filter(User::administers).count() == 1;
  }

  private static Map<String, Object> describe(User user, Change change) {
    Map<String, Object> described = new LinkedHashMap<>(describe(user));
    change.password().ifPresent(password -> described.put("password", "changed"));
    return described;
  }

  private static Map<String, Object> describe(User user) {
    return Map.of("role", user.role().id(), "enabled", user.enabled());
  }
}
