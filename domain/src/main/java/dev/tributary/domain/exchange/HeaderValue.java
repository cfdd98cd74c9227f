package dev.tributary.domain.exchange;

import dev.tributary.domain.secret.SecretName;

/**
 * What an author gave as value of a request header: text (which may hold event variables), or the
 * name of a secret whose value is read when the call is made.
 */
public sealed interface HeaderValue {
  /** Text as it stands in the definition. */
  record Literal(String text) implements HeaderValue {}

  /** {@code {secret: name}}. */
  record SecretReference(SecretName name) implements HeaderValue {}
}
