package dev.tributary.domain.access;

import java.time.Instant;

/**
 * A person who may sign in.
 *
 * @param passwordHash as the hasher writes it, with its own cost and salt
 */
public record User(
    UserName name, Role role, String passwordHash, boolean enabled, Instant createdAt) {
  public User withRole(Role newRole) {
    return new User(name, newRole, passwordHash, enabled, createdAt);
  }

  public User withPasswordHash(String newHash) {
    return new User(name, role, newHash, enabled, createdAt);
  }

  public User enabled(boolean mayEnter) {
    return new User(name, role, passwordHash, mayEnter, createdAt);
  }

  /** Whether this user is an active administrator, of whom at least one must remain. */
  public boolean administers() {
    return enabled && role == Role.ADMINISTRATOR;
  }

  /** Without the hash: a record's own form would show it. */
  @Override
  public String toString() {
    return "User[%s, %s, %s]".formatted(name, role.id(), enabled ? "enabled" : "disabled");
  }
}
