package dev.tributary.adapters.in.rest.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Changes of a user; missing members stay unchanged. */
@Schema(examples = {"{\"role\":\"viewer\",\"enabled\":true}"})
record UserChangeRequest(
    @Nullable String role, @Nullable Boolean enabled, @Nullable String password) {
  /** Without the password: a record's own form would show it. */
  @Override
  public String toString() {
    return "UserChangeRequest[%s, %s]".formatted(role, enabled);
  }
}
