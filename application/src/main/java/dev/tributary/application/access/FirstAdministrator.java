package dev.tributary.application.access;

import dev.tributary.application.access.audit.AuditTrail;
import dev.tributary.domain.access.Actor;
import dev.tributary.domain.access.AuditEntry;
import dev.tributary.domain.access.Password;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.access.User;
import dev.tributary.domain.access.UserName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Creates the administrator when no user exists; of several nodes only one does. */
@ApplicationScoped
public class FirstAdministrator {
  public static final UserName NAME = new UserName("admin");

  private final Users users;
  private final PasswordHasher hasher;
  private final AuditTrail trail;
  private final InstantSource clock;

  public FirstAdministrator(
      Users users, PasswordHasher hasher, AuditTrail trail, InstantSource clock) {
    this.users = users;
    this.hasher = hasher;
    this.trail = trail;
    this.clock = clock;
  }

  /** Whether one was created with this password. */
  @Transactional
  public boolean create(Password password) {
    users.lock();
    if (!users.isEmpty()) {
      return false;
    }
    Instant now = clock.instant();
    users.add(new User(NAME, Role.ADMINISTRATOR, hasher.hash(password), true, now));
    trail.record(
        new AuditEntry(
            Actor.SYSTEM,
            now,
            "created",
            "user",
            NAME.value(),
            Map.of(),
            Map.of("role", Role.ADMINISTRATOR.id())));
    return true;
  }

  /** Whether this is the password of the first administrator. */
  @Transactional
  public boolean hasPassword(Password password) {
    return users
        .find(NAME)
        .filter(user -> hasher.matches(password.reveal(), user.passwordHash()))
        .isPresent();
  }
}
