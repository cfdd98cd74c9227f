package dev.tributary.domain.account.token;

import dev.tributary.domain.secret.SecretName;
import java.util.Optional;

/**
 * The private key by which assertions are signed (RFC 7523).
 *
 * @param key in PEM, PKCS#8 or PKCS#1
 * @param keyId by which the server knows the key; empty leaves it out
 * @param certificate of the key, in PEM, where the server knows the key by its thumbprint
 */
public record SigningKey(
    Optional<SecretName> key,
    SigningAlgorithm algorithm,
    String keyId,
    Optional<SecretName> certificate) {
  public static final SigningKey DEFAULT =
      new SigningKey(Optional.empty(), SigningAlgorithm.RS256, "", Optional.empty());
}
