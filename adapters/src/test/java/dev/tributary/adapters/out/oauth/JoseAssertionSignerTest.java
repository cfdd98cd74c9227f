package dev.tributary.adapters.out.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.out.http.server.TestAuthority;
import dev.tributary.adapters.out.http.server.TestIdentity;
import dev.tributary.application.account.token.AssertionClaims;
import dev.tributary.application.account.token.AssertionSigner;
import dev.tributary.domain.account.token.Assertion.Claim;
import dev.tributary.domain.account.token.SigningAlgorithm;
import dev.tributary.domain.secret.Secret;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What jose4j signs, the JDK verifies. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JoseAssertionSignerTest {
  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final AssertionClaims CLAIMS =
      new AssertionClaims(
          "c1",
          "ann@example.com",
          "https://login.example.com/token",
          NOW,
          NOW.plusSeconds(300),
          List.of(new Claim("scope", "a b")));

  private final JoseAssertionSigner signer = new JoseAssertionSigner();

  @ParameterizedTest
  @EnumSource
  void signs_what_the_public_key_verifies(SigningAlgorithm algorithm) throws Exception {
    KeyPair pair = pair(algorithm, 2048, "secp256r1");

    String[] parts = sign(CLAIMS, key(pair, algorithm, "k1")).split("\\.", -1);

    assertThat(parts).hasSize(3);
    assertThat(verified(algorithm, pair.getPublic(), parts)).isTrue();
    assertThat(json(parts[0]))
        .isEqualTo(
            new ObjectMapper()
                .readTree("{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"k1\"}".formatted(algorithm)));
    JsonNode payload = json(parts[1]);
    assertThat(payload.path("iss").asText()).isEqualTo("c1");
    assertThat(payload.path("sub").asText()).isEqualTo("ann@example.com");
    assertThat(payload.path("aud").asText()).isEqualTo("https://login.example.com/token");
    assertThat(payload.path("iat").asLong()).isEqualTo(NOW.getEpochSecond());
    assertThat(payload.path("exp").asLong()).isEqualTo(NOW.getEpochSecond() + 300);
    assertThat(payload.path("scope").asText()).isEqualTo("a b");
    assertThat(payload.path("jti").asText()).isNotEmpty();
  }

  @Test
  void each_assertion_has_an_id_of_its_own_and_no_empty_subject() throws Exception {
    AssertionSigner.Key key =
        key(pair(SigningAlgorithm.ES256, 0, "secp256r1"), SigningAlgorithm.ES256, "");
    AssertionClaims claims =
        new AssertionClaims("c1", "", "a", NOW, NOW.plusSeconds(10), List.of());

    JsonNode one = json(sign(claims, key).split("\\.", -1)[1]);
    JsonNode two = json(sign(claims, key).split("\\.", -1)[1]);

    assertThat(one.path("jti").asText()).isNotEqualTo(two.path("jti").asText());
    assertThat(one.has("sub")).isFalse();
  }

  @Test
  void names_the_key_by_the_thumbprint_of_its_certificate() throws Exception {
    TestIdentity identity = TestAuthority.create("signing-authority").issue("client.test");
    AssertionSigner.Key uncertified =
        key(pair(SigningAlgorithm.PS256, 2048, ""), SigningAlgorithm.PS256, "");
    AssertionSigner.Key key =
        new AssertionSigner.Key(
            uncertified.pem(),
            SigningAlgorithm.PS256,
            "",
            Optional.of(new Secret(identity.certificatePem())));

    JsonNode header = json(sign(CLAIMS, key).split("\\.", -1)[0]);

    String encoded =
        identity
            .certificatePem()
            .replaceAll("(?s)-----END CERTIFICATE-----.*|-----[A-Z ]+-----", "");
    byte[] certificate = Base64.getMimeDecoder().decode(encoded);
    assertThat(header.path("x5t#S256").asText())
        .isEqualTo(
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(certificate)));
    assertThat(header.has("kid")).isFalse();
  }

  @Test
  void refuses_a_key_that_is_too_weak_or_of_another_curve_without_showing_it() throws Exception {
    for (AssertionSigner.Key unfit :
        List.of(
            key(pair(SigningAlgorithm.RS256, 1024, ""), SigningAlgorithm.RS256, ""),
            key(pair(SigningAlgorithm.ES256, 0, "secp384r1"), SigningAlgorithm.ES256, ""),
            key(pair(SigningAlgorithm.RS256, 2048, ""), SigningAlgorithm.ES256, ""))) {
      GeneralSecurityException failed =
          catchThrowableOfType(GeneralSecurityException.class, () -> signer.sign(CLAIMS, unfit));
      assertThat(failed).isNotNull();
      String encoded = unfit.pem().reveal().substring(30, 80);
      assertThat(failed + String.valueOf(failed.getCause())).doesNotContain(encoded);
    }
  }

  private String sign(AssertionClaims claims, AssertionSigner.Key key)
      throws GeneralSecurityException {
    return signer.sign(claims, key).reveal();
  }

  private static boolean verified(SigningAlgorithm algorithm, PublicKey key, String[] parts)
      throws GeneralSecurityException {
    Signature signature =
        Signature.getInstance(
            switch (algorithm) {
              case RS256 -> "SHA256withRSA";
              case PS256 -> "RSASSA-PSS";
              case ES256 -> "SHA256withECDSAinP1363Format";
            });
    if (algorithm == SigningAlgorithm.PS256) {
      signature.setParameter(
          new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    }
    signature.initVerify(key);
    signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
    return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
  }

  private static KeyPair pair(SigningAlgorithm algorithm, int bits, String curve)
      throws GeneralSecurityException {
    if (algorithm == SigningAlgorithm.ES256) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    }
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  private static AssertionSigner.Key key(KeyPair pair, SigningAlgorithm algorithm, String keyId) {
    String encoded =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pair.getPrivate().getEncoded());
    return new AssertionSigner.Key(
        new Secret("-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n"),
        algorithm,
        keyId,
        Optional.empty());
  }

  private static JsonNode json(String part) throws IOException {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
  }
}
