package dev.tributary.application.signal.signed;

import dev.tributary.application.secret.SecretCipher;
import dev.tributary.domain.secret.CiphertextContext;
import dev.tributary.domain.secret.EncryptedSecret;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.webhook.WebhookSecret;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;

/** Encrypts and decrypts the secrets of signals. */
@ApplicationScoped
public class SignalSecretEncryption {
  private final SecretCipher cipher;

  public SignalSecretEncryption(SecretCipher cipher) {
    this.cipher = cipher;
  }

  EncryptedSecret encrypt(WorkflowName workflow, WebhookSecret secret) {
    return cipher.encrypt(new Secret(secret.reveal()), context(workflow));
  }

  WebhookSecret decrypt(WorkflowName workflow, EncryptedSecret stored) {
    return WebhookSecret.of(cipher.decrypt(stored, context(workflow)).reveal()).orElseThrow();
  }

  private static CiphertextContext context(WorkflowName workflow) {
    return new CiphertextContext("signal_secret", workflow.value(), "secret");
  }
}
