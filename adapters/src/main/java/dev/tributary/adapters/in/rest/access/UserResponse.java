package dev.tributary.adapters.in.rest.access;

import dev.tributary.domain.access.User;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/** A person who may sign in, unless disabled. */
@RegisterForReflection
record UserResponse(String name, String role, boolean enabled, Instant createdAt) {
  static UserResponse from(User user) {
    return new UserResponse(
        user.name().value(), user.role().id(), user.enabled(), user.createdAt());
  }
}
