package dev.tributary.adapters.out.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.http.server.TestAuthority;
import dev.tributary.adapters.out.http.server.TestIdentity;
import dev.tributary.domain.account.token.SigningAlgorithm;
import dev.tributary.domain.account.token.SigningKey;
import dev.tributary.domain.account.token.SigningKeyCheck;
import dev.tributary.domain.account.transport.CertificateCheck;
import dev.tributary.domain.account.transport.ClientCertificate;
import dev.tributary.domain.account.transport.ClientCertificate.None;
import dev.tributary.domain.account.transport.ClientCertificate.Pem;
import dev.tributary.domain.account.transport.ClientCertificate.Pkcs12;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateCheckTest {
  private static final TestIdentity CLIENT =
      TestAuthority.create("checked-authority").issue("client.test");
  private static final Pem PEM = new Pem(name("certificate"), name("key"));
  private static final Pkcs12 PKCS12 = new Pkcs12(name("store"), name("password"));

  @Test
  void certificates_and_keys_that_can_be_used_are_no_problem() {
    assertThat(problems(new None(), Map.of())).isEmpty();
    assertThat(
            problems(PEM, Map.of("certificate", CLIENT.certificatePem(), "key", CLIENT.keyPem())))
        .isEmpty();
    assertThat(problems(PKCS12, Map.of("store", CLIENT.pkcs12("word"), "password", "word")))
        .isEmpty();
    assertThat(problems(PEM, Map.of())).as("secrets that are not there").isEmpty();
    assertThat(problems(PKCS12, Map.of("store", CLIENT.pkcs12("word")))).isEmpty();
  }

  @Test
  void each_secret_that_holds_something_else_is_named_without_its_value() {
    assertThat(problems(PEM, Map.of("certificate", CLIENT.keyPem(), "key", "hunter2")))
        .containsExactly("TRB-151026 [certificate]", "TRB-151027 [key]");
    String encrypted = CLIENT.keyPem().replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY");
    assertThat(problems(PEM, Map.of("key", encrypted))).containsExactly("TRB-151027 [key]");
    assertThat(problems(PEM, Map.of("certificate", " ", "key", " ")))
        .containsExactly("TRB-151026 [certificate]", "TRB-151027 [key]");
  }

  @Test
  void a_store_with_another_password_or_of_another_form_cannot_be_used() {
    for (String store : List.of(CLIENT.pkcs12("word"), CLIENT.certificatePem(), "%%%", " ")) {
      assertThat(problems(PKCS12, Map.of("store", store, "password", "other")))
          .containsExactly("TRB-151028 [store]");
    }
  }

  @Test
  void a_key_of_assertions_fits_its_algorithm() {
    Map<String, String> secrets = Map.of("key", CLIENT.keyPem());
    List<Message> found =
        Stream.of(SigningAlgorithm.RS256, SigningAlgorithm.ES256)
            .map(algorithm -> new SigningKey(name("key"), algorithm, "", Optional.empty()))
            .flatMap(key -> SigningKeyCheck.of(key, values(secrets)).stream())
            .toList();

    assertThat(found)
        .as("one is of its family")
        .extracting(Message::name)
        .containsExactly("TRB-151029");
  }

  private static List<String> problems(ClientCertificate own, Map<String, String> secrets) {
    return CertificateCheck.of(own, values(secrets)).stream()
        .map(problem -> problem.name() + " " + problem.arguments())
        .toList();
  }

  private static Function<SecretName, Optional<Secret>> values(Map<String, String> secrets) {
    return name -> Optional.ofNullable(secrets.get(name.value())).map(Secret::new);
  }

  private static Optional<SecretName> name(String name) {
    return Optional.of(new SecretName(name));
  }
}
