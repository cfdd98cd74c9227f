package dev.tributary.application.notification.setup;

import dev.tributary.application.notification.setup.NotificationTargets.StoredTarget;
import dev.tributary.application.secret.SecretCipher;
import dev.tributary.domain.notification.HookCredentials;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.secret.CiphertextContext;
import dev.tributary.domain.secret.EncryptedSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Encrypts and decrypts the credentials of hooks. */
@ApplicationScoped
public class HookEncryption {
  private final SecretCipher cipher;

  public HookEncryption(SecretCipher cipher) {
    this.cipher = cipher;
  }

  EncryptedSecret encrypt(NotificationName target, HookCredentials credentials) {
    return cipher.encrypt(credentials.text(), context(target));
  }

  /** Empty for mail. */
  public Optional<HookCredentials> decrypt(StoredTarget stored) {
    return stored
        .credentials()
        .map(encrypted -> HookCredentials.of(cipher.decrypt(encrypted, context(stored.name()))));
  }

  private static CiphertextContext context(NotificationName target) {
    return new CiphertextContext("notification_target", target.value(), "credentials");
  }
}
