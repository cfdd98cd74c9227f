package dev.tributary.application.account.token;

import dev.tributary.domain.account.token.SigningAlgorithm;
import dev.tributary.domain.secret.Secret;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** Signs assertions as JSON Web Tokens (RFC 7519). */
public interface AssertionSigner {
  /**
   * The signed assertion in its compact form, with an id of its own.
   *
   * @throws GeneralSecurityException when the key or the certificate cannot be read, or does not
   *     fit the algorithm; its message holds nothing of them
   */
  Secret sign(AssertionClaims claims, Key key) throws GeneralSecurityException;

  /**
   * What signs.
   *
   * @param pem the private key
   * @param keyId empty for none
   * @param certificate in PEM, whose thumbprint names the key
   */
  record Key(Secret pem, SigningAlgorithm algorithm, String keyId, Optional<Secret> certificate) {}
}
