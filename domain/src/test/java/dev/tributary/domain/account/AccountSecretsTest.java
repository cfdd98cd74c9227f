package dev.tributary.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.authentication.Authentication.SessionLogin;
import dev.tributary.domain.account.problem.AccountFindings;
import dev.tributary.domain.account.session.LoginField;
import dev.tributary.domain.account.session.LoginRequest;
import dev.tributary.domain.account.token.ClientAuthentication;
import dev.tributary.domain.account.token.TokenClient;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.account.transport.ClientCertificate;
import dev.tributary.domain.account.transport.HttpProtocol;
import dev.tributary.domain.account.transport.ProxySettings;
import dev.tributary.domain.account.transport.TlsVersion;
import dev.tributary.domain.account.transport.TransportSettings;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Where each secret of an account is sent, which is where one that is created with it is bound. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountSecretsTest {
  private static final String API = "https://api.example.com:443";
  private static final String SERVER = "https://login.example.com:443";
  private static final String PROXY = "http://proxy.internal:3128";
  private static final String TOKEN_URL = "https://login.example.com/token";
  private static final SecretName NEW = new SecretName("new");
  private static final SecretName PROXY_WORD = new SecretName("proxy-word");

  @Test
  void a_credential_of_each_call_goes_to_the_origins() {
    assertThat(secrets(bearer())).isEqualTo(Map.of(NEW, List.of(API)));
  }

  @Test
  void a_client_and_a_login_go_to_their_server_only() {
    assertThat(secrets(client(TOKEN_URL))).isEqualTo(Map.of(NEW, List.of(SERVER)));
    assertThat(secrets(login())).isEqualTo(Map.of(NEW, List.of(SERVER)));
  }

  @Test
  void a_password_of_a_proxy_goes_to_the_proxy_only() {
    assertThat(secrets(account(bearer(), proxy(PROXY_WORD))))
        .isEqualTo(Map.of(NEW, List.of(API), PROXY_WORD, List.of(PROXY)));
  }

  @Test
  void a_secret_that_is_named_twice_goes_to_both() {
    assertThat(secrets(account(bearer(), proxy(NEW)))).isEqualTo(Map.of(NEW, List.of(PROXY, API)));
  }

  @Test
  void a_certificate_goes_to_the_origins_and_to_the_server_of_tokens() {
    TransportSettings certificate =
        transport(
            new ClientCertificate.Pkcs12(Optional.of(PROXY_WORD), Optional.empty()),
            ProxySettings.NONE);

    assertThat(secrets(account(client(TOKEN_URL), certificate)))
        .isEqualTo(Map.of(NEW, List.of(SERVER), PROXY_WORD, List.of(API, SERVER)));
    assertThat(secrets(account(bearer(), certificate)))
        .isEqualTo(Map.of(NEW, List.of(API), PROXY_WORD, List.of(API)));
  }

  @Test
  void an_account_can_be_saved_with_all_secrets_that_it_lacks_when_nothing_else_is_wrong() {
    AccountFindings lacking = found(account(bearer(), proxy(PROXY_WORD)));

    assertThat(lacking.missing()).containsExactlyInAnyOrder(NEW, PROXY_WORD);
    assertThat(lacking.savableWith(Set.of(NEW, PROXY_WORD))).isTrue();
    assertThat(lacking.savableWith(Set.of(NEW))).isFalse();
  }

  @Test
  void an_address_that_cannot_be_read_is_a_problem_like_any_other() {
    for (String url : List.of("", "no address", "https://")) {
      AccountFindings found = found(account(client(url), TransportSettings.DEFAULT));

      assertThat(found.problems())
          .extracting("place")
          .contains("authentication.clientCredentials.tokenUrl");
      assertThat(found.savableWith(Set.of(NEW))).isFalse();
    }
  }

  private static Map<SecretName, List<String>> secrets(Authentication authentication) {
    return secrets(account(authentication, TransportSettings.DEFAULT));
  }

  private static Map<SecretName, List<String>> secrets(ExternalAccount account) {
    return found(account).secrets();
  }

  private static AccountFindings found(ExternalAccount account) {
    TargetPolicy targets = new TargetPolicy(List.of(AllowedOrigin.of(PROXY)), Set.of(443));
    return new AccountRules(targets, _ -> Optional.empty()).check(account);
  }

  private static ExternalAccount account(
      Authentication authentication, TransportSettings transport) {
    return new ExternalAccount(
        new AccountName("any"),
        "",
        true,
        new SecretOrigins(List.of(API)),
        "",
        authentication,
        transport,
        AccountLimits.NONE,
        0,
        false);
  }

  private static Bearer bearer() {
    return new Bearer(Optional.of(NEW));
  }

  private static ClientCredentials client(String url) {
    TokenClient client = TokenClient.of("tributary", ClientAuthentication.BODY, Optional.of(NEW));
    return new ClientCredentials(new TokenService(url, client, "", "", List.of()));
  }

  private static SessionLogin login() {
    SessionLogin any = SessionLogin.DEFAULT;
    LoginRequest login =
        new LoginRequest(
            any.login().method(),
            "https://login.example.com/session",
            any.login().body(),
            List.of(new LoginField("password", "", Optional.of(NEW), LoginField.Place.BODY)));
    return new SessionLogin(login, any.value(), any.in(), any.name(), any.prefix(), any.age());
  }

  private static TransportSettings proxy(SecretName password) {
    return transport(
        new ClientCertificate.None(), new ProxySettings(PROXY, "user", Optional.of(password)));
  }

  private static TransportSettings transport(ClientCertificate certificate, ProxySettings proxy) {
    return new TransportSettings(certificate, "", proxy, TlsVersion.TLS_1_2, HttpProtocol.HTTP_1_1);
  }
}
