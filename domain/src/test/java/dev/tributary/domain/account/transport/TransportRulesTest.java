package dev.tributary.domain.account.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.AccountRules;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.transport.ClientCertificate.None;
import dev.tributary.domain.account.transport.ClientCertificate.Pem;
import dev.tributary.domain.account.transport.ClientCertificate.Pkcs12;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransportRulesTest {
  private static final String PROXY = "http://proxy.internal:3128";

  private final AccountRules rules =
      new AccountRules(
          new TargetPolicy(List.of(AllowedOrigin.of(PROXY)), Set.of(443)),
          name ->
              switch (name.value()) {
                case "known" -> Optional.of(SecretOrigins.UNBOUND);
                case "elsewhere" -> Optional.of(SecretOrigins.of(List.of("https://other.example")));
                default -> Optional.empty();
              });

  @Test
  void a_certificate_needs_its_secrets() {
    assertThat(problems(new Pem(secret("known"), secret("known")))).isEmpty();
    assertThat(problems(new Pkcs12(secret("known"), Optional.empty()))).isEmpty();
    assertThat(problems(new Pem(Optional.empty(), secret("unknown"))))
        .containsExactly(
            "transport.certificate.pem.certificate.secret TRB-151008",
            "transport.certificate.pem.key.secret TRB-170050");
    assertThat(problems(new Pkcs12(Optional.empty(), secret("unknown"))))
        .containsExactly(
            "transport.certificate.pkcs12.store.secret TRB-151008",
            "transport.certificate.pkcs12.password.secret TRB-170050");
  }

  @Test
  void a_secret_is_sent_where_it_may_be_sent() {
    assertThat(problems(new Pem(secret("known"), secret("elsewhere"))))
        .containsExactly("transport.certificate.pem.key.secret TRB-170056");
    assertThat(problems(new ProxySettings(PROXY, "user", secret("elsewhere"))))
        .containsExactly("transport.proxy.password.secret TRB-170056");
  }

  @Test
  void authorities_are_certificates_in_PEM() {
    assertThat(problems(transport(new None(), "no certificate", ProxySettings.NONE)))
        .containsExactly("transport.authorities TRB-151201");
  }

  @Test
  void a_proxy_is_an_origin_that_the_operator_allows_with_both_credentials_or_none() {
    assertThat(problems(new ProxySettings(PROXY, "", Optional.empty()))).isEmpty();
    assertThat(problems(new ProxySettings(PROXY, "user", secret("known")))).isEmpty();
    assertThat(problems(new ProxySettings(PROXY, "user", Optional.empty())))
        .containsExactly("transport.proxy.user TRB-151203");
    assertThat(problems(new ProxySettings(PROXY + "/path", "", Optional.empty())))
        .containsExactly("transport.proxy.url TRB-151202");
    assertThat(problems(new ProxySettings("http://other:3128", "", Optional.empty())))
        .containsExactly("transport.proxy.url TRB-150061");
    assertThat(problems(new ProxySettings("proxy", "", Optional.empty())))
        .containsExactly("transport.proxy.url TRB-151202");
    assertThat(problems(new ProxySettings("socks5://proxy:1080", "", Optional.empty())))
        .containsExactly("transport.proxy.url TRB-151202");
  }

  private List<String> problems(ClientCertificate certificate) {
    return problems(transport(certificate, "", ProxySettings.NONE));
  }

  private List<String> problems(ProxySettings proxy) {
    return problems(transport(new None(), "", proxy));
  }

  private List<String> problems(TransportSettings transport) {
    ExternalAccount account =
        new ExternalAccount(
            new AccountName("transport"),
            "",
            true,
            SecretOrigins.of(List.of("https://api.example.com")),
            "",
            new Authentication.None(),
            transport,
            AccountLimits.NONE,
            0,
            false);
    return rules.problems(account).stream()
        .map(problem -> problem.place() + " " + problem.code())
        .toList();
  }

  private static TransportSettings transport(
      ClientCertificate certificate, String authorities, ProxySettings proxy) {
    return new TransportSettings(
        certificate, authorities, proxy, TlsVersion.TLS_1_2, HttpProtocol.HTTP_1_1);
  }

  private static Optional<SecretName> secret(String name) {
    return Optional.of(new SecretName(name));
  }
}
