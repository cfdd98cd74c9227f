package dev.tributary.application.secret;

import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.CiphertextContext;
import dev.tributary.domain.secret.EncryptedSecret;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretErrorCode;

/** Writes a secret beside its place instead of encrypting it. */
public final class PlainCipher implements SecretCipher {
  @Override
  public EncryptedSecret encrypt(Secret secret, CiphertextContext place) {
    return new EncryptedSecret("plain", place.text() + secret.reveal());
  }

  @Override
  public Secret decrypt(EncryptedSecret encrypted, CiphertextContext place) {
    if (!encrypted.text().startsWith(place.text())) {
      throw new Refused(SecretErrorCode.UNREADABLE, place.record());
    }
    return new Secret(encrypted.text().substring(place.text().length()));
  }
}
