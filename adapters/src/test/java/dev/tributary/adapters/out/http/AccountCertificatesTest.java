package dev.tributary.adapters.out.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.http.server.TestAuthority;
import dev.tributary.adapters.out.http.server.TestIdentity;
import dev.tributary.application.account.transport.AccountCertificates;
import dev.tributary.application.account.transport.CertificateEnd;
import dev.tributary.application.account.transport.CertificateState;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.transport.ClientCertificate;
import dev.tributary.domain.account.transport.ClientCertificate.None;
import dev.tributary.domain.account.transport.ClientCertificate.Pem;
import dev.tributary.domain.account.transport.ClientCertificate.Pkcs12;
import dev.tributary.domain.account.transport.HttpProtocol;
import dev.tributary.domain.account.transport.ProxySettings;
import dev.tributary.domain.account.transport.TlsVersion;
import dev.tributary.domain.account.transport.TransportSettings;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** When the certificates of an account end; issued ones last for two days, authorities longer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountCertificatesTest {
  private static final TestAuthority AUTHORITY = TestAuthority.create("ending-authority");

  @Test
  void the_first_end_decides_in_either_form() {
    TestIdentity client = AUTHORITY.issue("client.test");
    Map<String, String> secrets =
        Map.of(
            "certificate", client.certificatePem(),
            "key", client.keyPem(),
            "store", client.pkcs12("pass-word"),
            "password", "pass-word");

    CertificateEnd pem = end(pem(), AUTHORITY.pem(), secrets).orElseThrow();

    assertThat(pem.state()).isEqualTo(CertificateState.ENDS_SOON);
    assertThat(end(pkcs12(), "", secrets)).contains(pem);
    assertThat(end(new None(), AUTHORITY.pem(), Map.of()).orElseThrow().state())
        .isEqualTo(CertificateState.VALID);
  }

  @Test
  void one_that_has_ended_is_reported_as_such() {
    String expired = AUTHORITY.issueExpired("client.test").certificatePem();

    assertThat(end(pem(), "", Map.of("certificate", expired)).orElseThrow().state())
        .isEqualTo(CertificateState.ENDED);
  }

  @Test
  void without_certificates_that_can_be_read_nothing_ends() {
    assertThat(end(new None(), "", Map.of())).isEmpty();
    assertThat(end(pem(), "", Map.of("certificate", "no certificate"))).isEmpty();
    assertThat(end(pem(), "", Map.of())).as("a secret that is gone").isEmpty();
    assertThat(end(pkcs12(), "", Map.of("store", "%%%", "password", "x"))).isEmpty();
  }

  private static Optional<CertificateEnd> end(
      ClientCertificate certificate, String authorities, Map<String, String> secrets) {
    return new AccountCertificates(
            (name, _) -> Optional.ofNullable(secrets.get(name.value())).map(Secret::new),
            Duration.ofDays(30),
            InstantSource.system())
        .end(
            new ExternalAccount(
                new AccountName("ending"),
                "",
                true,
                SecretOrigins.of(List.of("https://api.example.com")),
                "",
                new Authentication.None(),
                new TransportSettings(
                    certificate,
                    authorities,
                    ProxySettings.NONE,
                    TlsVersion.TLS_1_2,
                    HttpProtocol.HTTP_1_1),
                AccountLimits.NONE,
                0,
                false));
  }

  private static Pem pem() {
    return new Pem(Optional.of(new SecretName("certificate")), Optional.of(new SecretName("key")));
  }

  private static Pkcs12 pkcs12() {
    return new Pkcs12(
        Optional.of(new SecretName("store")), Optional.of(new SecretName("password")));
  }
}
