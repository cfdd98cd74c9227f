package dev.tributary.adapters.out.crypto;

import dev.tributary.application.secret.SecretCipher;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.CiphertextContext;
import dev.tributary.domain.secret.EncryptedSecret;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a random nonce; key id and place are bound to it as associated data. */
@ApplicationScoped
public class AesGcmSecretCipher implements SecretCipher {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final MasterKeys keys;

  public AesGcmSecretCipher(MasterKeys keys) {
    this.keys = keys;
  }

  @Override
  public EncryptedSecret encrypt(Secret secret, CiphertextContext ciphertextContext) {
    MasterKey key = keys.newest();
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, ciphertextContext);
      byte[] ciphertext = cipher.doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
      byte[] both =
          ByteBuffer.allocate(NONCE_BYTES + ciphertext.length).put(nonce).put(ciphertext).array();
      return new EncryptedSecret(key.fingerprint(), Base64.getEncoder().encodeToString(both));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK cannot encrypt with AES-GCM", e);
    }
  }

  @Override
  public Secret decrypt(EncryptedSecret encrypted, CiphertextContext ciphertextContext) {
    MasterKey key =
        keys.find(encrypted.keyId()).orElseThrow(() -> unreadable(encrypted, ciphertextContext));
    try {
      ByteBuffer both = ByteBuffer.wrap(Base64.getDecoder().decode(encrypted.text()));
      byte[] nonce = new byte[NONCE_BYTES];
      both.get(nonce);
      byte[] ciphertext = new byte[both.remaining()];
      both.get(ciphertext);
      byte[] plain = cipher(Cipher.DECRYPT_MODE, key, nonce, ciphertextContext).doFinal(ciphertext);
      return new Secret(new String(plain, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException e) {
      throw unreadable(encrypted, ciphertextContext);
    }
  }

  private static Refused unreadable(
      EncryptedSecret encrypted, CiphertextContext ciphertextContext) {
    return new Refused(SecretErrorCode.UNREADABLE, ciphertextContext.record(), encrypted.keyId());
  }

  private static Cipher cipher(
      int mode, MasterKey key, byte[] nonce, CiphertextContext ciphertextContext)
      throws GeneralSecurityException {
    SecretKey secretKey = key.derive("secret", KEY_BYTES, "AES");
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, secretKey, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(
        (key.fingerprint() + "/" + ciphertextContext.text()).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
