package dev.tributary.application.secret;

import dev.tributary.domain.secret.CiphertextContext;
import dev.tributary.domain.secret.EncryptedSecret;
import dev.tributary.domain.secret.Secret;

/**
 * Encrypts secrets under the newest master key and decrypts them under the one they were encrypted
 * with.
 */
public interface SecretCipher {
  EncryptedSecret encrypt(Secret secret, CiphertextContext ciphertextContext);

  /**
   * The secret that was encrypted for this place; {@link dev.tributary.domain.problem.Refused} when
   * its master key is not configured, it was changed, or it belongs to another place.
   */
  Secret decrypt(EncryptedSecret encrypted, CiphertextContext ciphertextContext);
}
