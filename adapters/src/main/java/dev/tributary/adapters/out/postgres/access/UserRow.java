package dev.tributary.adapters.out.postgres.access;

import dev.tributary.domain.access.Role;
import dev.tributary.domain.access.User;
import dev.tributary.domain.access.UserName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A user as stored; {@code user} itself is a word of SQL. */
@Entity
@Table(schema = "tributary", name = "person")
class UserRow {
  @Id String name;
  String role;

  @Column(name = "password_hash")
  String passwordHash;

  boolean enabled;

  @Column(name = "created_at")
  Instant createdAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected UserRow() {}

  UserRow(User user) {
    name = user.name().value();
    createdAt = user.createdAt();
    role = user.role().id();
    passwordHash = user.passwordHash();
    enabled = user.enabled();
  }

  void take(User user) {
    role = user.role().id();
    passwordHash = user.passwordHash();
    enabled = user.enabled();
  }

  User toDomain() {
    return new User(new UserName(name), Role.of(role), passwordHash, enabled, createdAt);
  }
}
