package dev.tributary.domain.account.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.AccountRules;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.authentication.Authentication.JwtAssertion;
import dev.tributary.domain.account.token.Assertion.Claim;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssertionRulesTest {
  private static final String LOGIN = "https://login.example.com/token";
  private static final String START = "authentication.jwtAssertion.assertion.";
  private static final SigningKey SIGNING = key("here");

  @Test
  void a_grant_needs_an_issuer_and_a_key_but_no_client() {
    assertThat(problems(grant("seed@example.com", Duration.ofHours(1), SIGNING))).isEmpty();
    assertThat(problems(JwtAssertion.DEFAULT))
        .containsExactly(
            "authentication.jwtAssertion.tokenUrl WKF-560245",
            START + "issuer TRB-151016",
            START + "signing.key.secret TRB-151008");
  }

  @Test
  void a_key_is_a_secret_that_may_be_used_at_the_token_endpoint() {
    assertThat(problems(grant("i", Duration.ofMinutes(1), key("elsewhere"))))
        .containsExactly(START + "signing.key.secret TRB-170056");
    assertThat(problems(grant("i", Duration.ofMinutes(1), key("gone"))))
        .containsExactly(START + "signing.key.secret TRB-170050");
    SigningKey uncertified =
        new SigningKey(
            SIGNING.key(),
            SigningAlgorithm.PS256,
            "kid\n1",
            Optional.of(new SecretName("elsewhere")));
    assertThat(problems(grant("i", Duration.ofMinutes(1), uncertified)))
        .containsExactly(
            START + "signing.certificate.secret TRB-170056", START + "signing.keyId TRB-151018");
  }

  @Test
  void an_assertion_lasts_ten_seconds_to_an_hour() {
    assertThat(problems(grant("i", Duration.ofSeconds(10), SIGNING))).isEmpty();
    for (Duration lifetime : List.of(Duration.ofSeconds(9), Duration.ofSeconds(3601))) {
      assertThat(problems(grant("i", lifetime, SIGNING)))
          .containsExactly(START + "lifetime TRB-151017");
    }
  }

  @Test
  void further_claims_are_none_that_other_settings_decide() {
    Assertion assertion =
        new Assertion(
            "i",
            "",
            "",
            "",
            Duration.ofMinutes(1),
            List.of(new Claim("box_sub_type", "enterprise"), new Claim("exp", "1")),
            SIGNING);
    assertThat(problems(new JwtAssertion(service(TokenService.WITHOUT_CLIENT.client()), assertion)))
        .containsExactly(START + "claims[1].name TRB-151011");
  }

  @Test
  void a_client_with_a_private_key_needs_an_id_and_the_key_and_no_secret() {
    assertThat(problems(client("c1", SIGNING))).isEmpty();
    assertThat(problems(client("", SigningKey.DEFAULT)))
        .containsExactly(
            "authentication.clientCredentials.client.id TRB-151014",
            "authentication.clientCredentials.client.signing.key.secret TRB-151008");
  }

  private static JwtAssertion grant(String issuer, Duration lifetime, SigningKey signing) {
    return new JwtAssertion(
        service(TokenService.WITHOUT_CLIENT.client()),
        new Assertion(issuer, "", "", "", lifetime, List.of(), signing));
  }

  private static ClientCredentials client(String id, SigningKey signing) {
    return new ClientCredentials(
        service(
            new TokenClient(
                id, ClientAuthentication.PRIVATE_KEY_JWT, Optional.empty(), signing, "")));
  }

  private static TokenService service(TokenClient client) {
    return new TokenService(LOGIN, client, "", "", List.of());
  }

  private static SigningKey key(String secret) {
    return new SigningKey(
        Optional.of(new SecretName(secret)), SigningAlgorithm.RS256, "", Optional.empty());
  }

  private static Optional<SecretOrigins> origins(SecretName name) {
    return switch (name.value()) {
      case "here" -> Optional.of(SecretOrigins.of(List.of("https://login.example.com")));
      case "elsewhere" -> Optional.of(SecretOrigins.of(List.of("https://other.example.com")));
      default -> Optional.empty();
    };
  }

  private static List<String> problems(Authentication authentication) {
    ExternalAccount account =
        new ExternalAccount(
            new AccountName("asserting"),
            "",
            true,
            SecretOrigins.of(List.of("https://api.example.com")),
            "",
            authentication);
    return new AccountRules(new TargetPolicy(List.of(), Set.of(443)), AssertionRulesTest::origins)
        .problems(account).stream().map(problem -> problem.place() + " " + problem.code()).toList();
  }
}
