package dev.tributary.adapters.in.rest.access;

import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Reads a role as callers write it. */
public final class RoleName {
  private RoleName() {}

  /**
   * @throws Refused when there is no such role
   */
  public static Role read(@Nullable String name) {
    try {
      return Role.of(String.valueOf(name));
    } catch (IllegalArgumentException unknown) {
      throw new Refused(AccessErrorCode.ROLE_UNKNOWN, String.valueOf(name));
    }
  }
}
