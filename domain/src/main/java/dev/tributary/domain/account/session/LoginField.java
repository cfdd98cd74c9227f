package dev.tributary.domain.account.session;

import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.secret.SecretName;
import java.util.Optional;

/**
 * A value that the login call sends.
 *
 * @param name of the parameter or header; in a JSON body a member, or a JSON Pointer
 * @param value as text; empty where {@code secret} takes its place
 */
public record LoginField(String name, String value, Optional<SecretName> secret, Place in) {
  /**
   * Where it stands in a JSON body.
   *
   * @throws IllegalArgumentException when the name begins as a JSON Pointer and is none
   */
  public JsonPointer pointer() {
    return name.startsWith("/") ? JsonPointer.of(name) : JsonPointer.toMember(name);
  }

  /** Where a value stands. */
  public enum Place {
    BODY,
    HEADER,
    QUERY
  }
}
