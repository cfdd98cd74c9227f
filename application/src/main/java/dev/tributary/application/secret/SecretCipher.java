package dev.tributary.application.secret;

import dev.tributary.domain.secret.CiphertextContext;
import dev.tributary.domain.secret.SealedSecret;
import dev.tributary.domain.secret.Secret;

/** Seals secrets under the newest master key and opens them under the one they were sealed with. */
public interface SecretCipher {
  SealedSecret seal(Secret secret, CiphertextContext ciphertextContext);

  /**
   * The secret that was sealed for this place; {@link dev.tributary.domain.problem.Refused} when
   * its master key is not configured, it was changed, or it belongs to another place.
   */
  Secret open(SealedSecret sealed, CiphertextContext ciphertextContext);
}
