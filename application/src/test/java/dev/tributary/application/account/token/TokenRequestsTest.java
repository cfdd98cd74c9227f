package dev.tributary.application.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.authentication.Authentication.JwtAssertion;
import dev.tributary.domain.account.authentication.Authentication.OAuthGrant;
import dev.tributary.domain.account.token.Assertion;
import dev.tributary.domain.account.token.Assertion.Claim;
import dev.tributary.domain.account.token.ClientAuthentication;
import dev.tributary.domain.account.token.SigningAlgorithm;
import dev.tributary.domain.account.token.SigningKey;
import dev.tributary.domain.account.token.TokenClient;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenRequestsTest implements AssertionSigner {
  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final String LOGIN = "https://login.example.com/token";
  private static final SigningKey SIGNING =
      new SigningKey(secret("key"), SigningAlgorithm.PS256, "k1", secret("certificate"));

  private final List<AssertionClaims> signed = new ArrayList<>();
  private final List<Key> keys = new ArrayList<>();
  private final AccountSecrets secrets =
      new AccountSecrets((name, _) -> Optional.of(new Secret("value-of-" + name.value())));
  private final TokenRequests requests =
      new TokenRequests(
          secrets,
          new Assertions(secrets, this, () -> NOW),
          new TokenConfig(Duration.ofSeconds(60), 3, Duration.ofSeconds(10)));

  @Override
  public Secret sign(AssertionClaims claims, Key key) throws GeneralSecurityException {
    if (key.pem().reveal().equals("value-of-broken")) {
      throw new InvalidKeyException("unreadable");
    }
    signed.add(claims);
    keys.add(key);
    return new Secret("assertion-" + signed.size());
  }

  @Test
  void a_client_with_a_private_key_sends_a_new_assertion_with_each_request() {
    ClientCredentials grant = new ClientCredentials(service(client(SIGNING, "")));

    assertThat(parameters(grant))
        .isEqualTo(
            Map.of(
                "grant_type", "client_credentials",
                "scope", "coupons.read",
                "audience", "api",
                "client_id", "c1",
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion", "assertion-1"));
    assertThat(parameters(grant)).containsEntry("client_assertion", "assertion-2");
    assertThat(signed.getFirst())
        .isEqualTo(new AssertionClaims("c1", "c1", LOGIN, NOW, NOW.plusSeconds(300), List.of()));
    assertThat(keys.getFirst())
        .isEqualTo(
            new Key(
                new Secret("value-of-key"),
                SigningAlgorithm.PS256,
                "k1",
                Optional.of(new Secret("value-of-certificate"))));
  }

  @Test
  void the_assertion_of_a_client_names_the_server_as_it_calls_itself() {
    parameters(new ClientCredentials(service(client(SIGNING, "https://issuer.example.com/"))));

    assertThat(signed.getFirst().audience()).isEqualTo("https://issuer.example.com/");
  }

  @Test
  void a_service_account_asserts_what_it_asks_for() {
    Assertion assertion =
        new Assertion(
            "seed@project.example.com",
            "ann@example.com",
            "",
            "analytics.read",
            Duration.ofMinutes(20),
            List.of(new Claim("box_sub_type", "enterprise")),
            SIGNING);

    assertThat(
            parameters(
                new JwtAssertion(
                    new TokenService(
                        LOGIN, TokenService.WITHOUT_CLIENT.client(), "", "", List.of()),
                    assertion)))
        .isEqualTo(
            Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer",
                "assertion", "assertion-1"));
    assertThat(signed.getFirst())
        .isEqualTo(
            new AssertionClaims(
                "seed@project.example.com",
                "ann@example.com",
                LOGIN,
                NOW,
                NOW.plusSeconds(1200),
                List.of(
                    new Claim("scope", "analytics.read"),
                    new Claim("box_sub_type", "enterprise"))));
  }

  @Test
  void a_key_that_cannot_sign_is_named_by_its_secret() {
    SigningKey broken =
        new SigningKey(secret("broken"), SigningAlgorithm.ES256, "", Optional.empty());

    ExchangeFailed failed =
        catchThrowableOfType(
            ExchangeFailed.class,
            () -> parameters(new ClientCredentials(service(client(broken, "")))));

    assertThat(failed.failure().code().id()).isEqualTo("TRB-150033");
    assertThat(failed.failure().arguments()).containsExactly("asserting", "broken", "ES256");
  }

  private Map<String, String> parameters(OAuthGrant authentication) {
    ExternalAccount account =
        new ExternalAccount(
            new AccountName("asserting"),
            "",
            true,
            SecretOrigins.of(List.of("https://api.example.com")),
            "",
            authentication);
    return requests.of(account, authentication, Optional.empty(), CancelSignal.NEVER).parameters();
  }

  private static TokenService service(TokenClient client) {
    return new TokenService(LOGIN, client, "coupons.read", "api", List.of());
  }

  private static TokenClient client(SigningKey signing, String audience) {
    return new TokenClient(
        "c1", ClientAuthentication.PRIVATE_KEY_JWT, Optional.empty(), signing, audience);
  }

  private static Optional<SecretName> secret(String name) {
    return Optional.of(new SecretName(name));
  }
}
