package dev.tributary.adapters.in.rest.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A user to create.
 *
 * @param password 12 to 72 bytes
 */
@Schema(
    requiredProperties = {"name", "role", "password"},
    examples = {"{\"name\":\"ada\",\"role\":\"designer\",\"password\":\"a few words in a row\"}"})
record UserRequest(@Nullable String name, @Nullable String role, @Nullable String password) {
  /** Without the password: a record's own form would show it. */
  @Override
  public String toString() {
    return "UserRequest[%s, %s]".formatted(name, role);
  }
}
