package dev.tributary.domain.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PemPrivateKeyTest {
  /** As many bytes stand in PKCS#8 before a key of RSA with 2048 bits, and one of P-256. */
  private static final int BEFORE_RSA = 26;

  private static final int BEFORE_EC = 28;

  @ParameterizedTest
  @EnumSource
  void reads_pkcs8_with_text_around_it(SigningAlgorithm algorithm) throws Exception {
    PrivateKey key = generated(algorithm);
    String text = "Bag Attributes\n" + pem("PRIVATE KEY", key.getEncoded()) + "\n\n";

    assertThat(PemPrivateKey.read(text, algorithm)).isEqualTo(key);
    assertThat(PemPrivateKey.read(text.replace("\n", "\r\n"), algorithm)).isEqualTo(key);
  }

  @Test
  void reads_pkcs1_of_rsa() throws Exception {
    PrivateKey key = generated(SigningAlgorithm.RS256);

    assertThat(
            PemPrivateKey.read(
                pem("RSA PRIVATE KEY", after(BEFORE_RSA, key)), SigningAlgorithm.RS256))
        .isEqualTo(key);
  }

  @Test
  void reads_sec1_of_the_curve_p256() throws Exception {
    PrivateKey key = generated(SigningAlgorithm.ES256);

    assertThat(
            PemPrivateKey.read(
                pem("EC PRIVATE KEY", after(BEFORE_EC, key)), SigningAlgorithm.ES256))
        .isEqualTo(key);
  }

  /** As OpenSSL writes it: the curve and the public key follow the private one. */
  @Test
  void reads_sec1_with_the_public_key() throws Exception {
    PrivateKey key = generated(SigningAlgorithm.ES256);
    byte[] curve = HexFormat.of().parseHex("a00a06082a8648ce3d030107a14403420004");
    byte[] more = Arrays.copyOf(curve, curve.length + 64);
    byte[] sec1 = after(BEFORE_EC, key);
    byte[] whole = Arrays.copyOf(sec1, sec1.length + more.length);
    System.arraycopy(more, 0, whole, sec1.length, more.length);
    whole[1] += (byte) more.length;

    assertThat(PemPrivateKey.read(pem("EC PRIVATE KEY", whole), SigningAlgorithm.ES256))
        .extracting(read -> ((ECPrivateKey) read).getS())
        .isEqualTo(((ECPrivateKey) key).getS());
  }

  @Test
  void refuses_a_key_of_another_algorithm() throws Exception {
    String rsa = pem("PRIVATE KEY", generated(SigningAlgorithm.RS256).getEncoded());

    assertThatThrownBy(() -> PemPrivateKey.read(rsa, SigningAlgorithm.ES256))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "value",
        "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nAAAA=A\n-----END PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"
      })
  void refuses_what_is_no_private_key(String text) {
    assertThatThrownBy(() -> PemPrivateKey.read(text, SigningAlgorithm.RS256))
        .isInstanceOf(GeneralSecurityException.class);
  }

  private static PrivateKey generated(SigningAlgorithm algorithm) throws GeneralSecurityException {
    boolean curve = algorithm == SigningAlgorithm.ES256;
    KeyPairGenerator generator = KeyPairGenerator.getInstance(curve ? "EC" : "RSA");
    generator.initialize(curve ? 256 : 2048);
    return generator.generateKeyPair().getPrivate();
  }

  private static byte[] after(int bytes, PrivateKey key) {
    return Arrays.copyOfRange(key.getEncoded(), bytes, key.getEncoded().length);
  }

  private static String pem(String type, byte[] bytes) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----"
        .formatted(type, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes), type);
  }
}
