package dev.tributary.domain.activity.externalapi.editor;

import dev.tributary.domain.secret.SecretName;

/**
 * A secret that an imported call refers to and that its author has to create.
 *
 * @param place what holds it: the name of a header or parameter
 * @param origin the only one that it is to be sent to; empty when unknown
 */
public record RequiredSecret(SecretName name, Content content, String place, String origin) {
  /** What its value has to be. */
  public enum Content {
    /** The value as it stands in what was imported. */
    VALUE,
    /** What follows the name of the scheme, such as Bearer. */
    TOKEN,
    /** An access token of OAuth 2.0, which expires; an account would fetch new ones. */
    ACCESS_TOKEN,
    /** User and password, joined by a colon, in Base64. */
    BASIC
  }
}
