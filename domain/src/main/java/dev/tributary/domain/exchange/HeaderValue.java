package dev.tributary.domain.exchange;

import dev.tributary.domain.secret.SecretName;
import java.util.Optional;

/**
 * What an author gave as value of a request header: text (which may hold event variables), or the
 * name of a secret whose value is read when the call is made.
 */
public sealed interface HeaderValue {
  /** The secret that it refers to; empty for a text. */
  default Optional<SecretReference> secret() {
    return switch (this) {
      case Literal _ -> Optional.empty();
      case SecretReference reference -> Optional.of(reference);
    };
  }

  /** Text as it stands in the definition. */
  record Literal(String text) implements HeaderValue {}

  /**
   * {@code {secret: name}}.
   *
   * @param before text in front of the secret's value, such as {@code "Bearer "}
   * @param after text after it
   */
  record SecretReference(SecretName name, String before, String after) implements HeaderValue {
    /** The value of a secret alone. */
    public SecretReference(SecretName name) {
      this(name, "", "");
    }
  }
}
