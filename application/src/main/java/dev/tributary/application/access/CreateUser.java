package dev.tributary.application.access;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.access.Password;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.access.User;
import dev.tributary.domain.access.UserName;
import dev.tributary.domain.problem.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;

/** Creates a user. */
@ApplicationScoped
public class CreateUser {
  private final Users users;
  private final PasswordHasher hasher;
  private final AuditRecorder changes;
  private final InstantSource clock;

  public CreateUser(
      Users users, PasswordHasher hasher, AuditRecorder changes, InstantSource clock) {
    this.users = users;
    this.hasher = hasher;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional
  public User create(UserName name, Role role, Password password) {
    User user = new User(name, role, hasher.hash(password), true, clock.instant());
    if (!users.add(user)) {
      throw new Conflict(AccessErrorCode.USER_EXISTS, name.value());
    }
    changes.created("user", name.value(), Map.of("role", role.id()));
    return user;
  }
}
