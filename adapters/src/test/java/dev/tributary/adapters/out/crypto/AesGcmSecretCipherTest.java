package dev.tributary.adapters.out.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.CiphertextContext;
import dev.tributary.domain.secret.EncryptedSecret;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AesGcmSecretCipherTest {
  private static final CiphertextContext PLACE = CiphertextContext.of(new SecretName("coupon-key"));

  private final MasterKey old = MasterKey.random(new SecureRandom());
  private final MasterKey young = MasterKey.random(new SecureRandom());
  private final AesGcmSecretCipher cipher = new AesGcmSecretCipher(new MasterKeys(List.of(old)));
  private final Secret secret = new Secret("hunter2 ünïcode");

  @Test
  void decrypts_what_it_encrypted() {
    EncryptedSecret encrypted = cipher.encrypt(secret, PLACE);

    assertThat(cipher.decrypt(encrypted, PLACE)).isEqualTo(secret);
    assertThat(encrypted.keyId()).isEqualTo(old.fingerprint());
    assertThat(encrypted.toString()).doesNotContain("hunter2");
  }

  @Test
  void the_same_secret_is_encrypted_differently_each_time() {
    assertThat(cipher.encrypt(secret, PLACE).text())
        .isNotEqualTo(cipher.encrypt(secret, PLACE).text());
  }

  @Test
  void a_ciphertext_moved_to_another_record_or_field_does_not_open() {
    EncryptedSecret encrypted = cipher.encrypt(secret, PLACE);

    assertRefused(cipher, encrypted, CiphertextContext.of(new SecretName("other-key")));
    assertRefused(cipher, encrypted, new CiphertextContext("secret", "coupon-key", "note"));
    assertRefused(cipher, encrypted, new CiphertextContext("account", "coupon-key", "value"));
  }

  @Test
  void a_changed_ciphertext_does_not_open() {
    EncryptedSecret encrypted = cipher.encrypt(secret, PLACE);
    byte[] bytes = Base64.getDecoder().decode(encrypted.text());
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      String text = Base64.getEncoder().encodeToString(changed);
      assertRefused(cipher, new EncryptedSecret(encrypted.keyId(), text), PLACE);
    }
    assertRefused(cipher, new EncryptedSecret(encrypted.keyId(), "AAAA"), PLACE);
    assertRefused(cipher, new EncryptedSecret(encrypted.keyId(), "no base64!"), PLACE);
  }

  @Test
  void a_key_id_cannot_be_swapped() {
    EncryptedSecret encrypted = cipher.encrypt(secret, PLACE);
    AesGcmSecretCipher both = new AesGcmSecretCipher(new MasterKeys(List.of(young, old)));

    assertRefused(both, new EncryptedSecret(young.fingerprint(), encrypted.text()), PLACE);
  }

  @Test
  void after_a_change_of_keys_the_new_one_writes_and_the_old_one_still_reads() {
    EncryptedSecret before = cipher.encrypt(secret, PLACE);
    AesGcmSecretCipher both = new AesGcmSecretCipher(new MasterKeys(List.of(young, old)));

    assertThat(both.decrypt(before, PLACE)).isEqualTo(secret);
    assertThat(both.encrypt(secret, PLACE).keyId()).isEqualTo(young.fingerprint());
  }

  @Test
  void without_its_key_a_secret_is_refused_by_name_and_fingerprint() {
    EncryptedSecret encrypted = cipher.encrypt(secret, PLACE);
    AesGcmSecretCipher other = new AesGcmSecretCipher(new MasterKeys(List.of(young)));

    assertThatThrownBy(() -> other.decrypt(encrypted, PLACE))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("TRB-170052");
              assertThat(refused.problem().arguments())
                  .containsExactly("coupon-key", old.fingerprint());
            });
  }

  private static void assertRefused(
      AesGcmSecretCipher cipher, EncryptedSecret encrypted, CiphertextContext ciphertextContext) {
    assertThatThrownBy(() -> cipher.decrypt(encrypted, ciphertextContext))
        .isInstanceOf(Refused.class);
  }
}
