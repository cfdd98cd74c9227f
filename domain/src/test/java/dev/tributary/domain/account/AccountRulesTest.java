package dev.tributary.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.authentication.Authentication.ApiKey;
import dev.tributary.domain.account.authentication.Authentication.Basic;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.authentication.Authentication.None;
import dev.tributary.domain.account.authentication.Authentication.RefreshToken;
import dev.tributary.domain.account.place.ApiKeyPlace;
import dev.tributary.domain.account.token.ClientAuthentication;
import dev.tributary.domain.account.token.TokenClient;
import dev.tributary.domain.account.token.TokenParameter;
import dev.tributary.domain.account.token.TokenParameterPlace;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountRulesTest {
  private static final String API = "https://api.example.com";

  private final AccountRules rules =
      new AccountRules(
          new TargetPolicy(List.of(AllowedOrigin.of("http://localhost:8089")), Set.of(443)),
          AccountRulesTest::origins);

  /** The secrets there are: one for each API, and one that is not bound. */
  private static Optional<SecretOrigins> origins(SecretName name) {
    return switch (name.value()) {
      case "key" -> Optional.of(SecretOrigins.of(List.of(API)));
      case "other" -> Optional.of(SecretOrigins.of(List.of("https://other.example.com")));
      case "unbound" -> Optional.of(SecretOrigins.UNBOUND);
      default -> Optional.empty();
    };
  }

  @Test
  void accounts_that_work_have_no_problem() {
    assertThat(problems(new None(), API)).isEmpty();
    assertThat(problems(bearer("key"), API)).isEmpty();
    assertThat(problems(bearer("unbound"), API, "https://eu.example.com")).isEmpty();
    assertThat(problems(new Basic("seed", Optional.empty(), secret("key")), API)).isEmpty();
    assertThat(problems(new Basic("", secret("key"), Optional.empty()), API)).isEmpty();
    assertThat(problems(key(ApiKeyPlace.HEADER, "X-Api-Key", "key"), API)).isEmpty();
    assertThat(problems(key(ApiKeyPlace.QUERY, "api_key", "key"), API)).isEmpty();
    assertThat(problems(key(ApiKeyPlace.COOKIE, "session", "key"), API)).isEmpty();
  }

  @Test
  void an_account_names_its_origins_which_calls_may_have() {
    assertThat(problems(new None())).containsExactly("origins TRB-151006");
    assertThat(problems(new None(), "http://api.example.com"))
        .containsExactly("origins WKF-560238");
    assertThat(problems(new None(), "https://10.0.0.5")).containsExactly("origins WKF-560244");
    assertThat(problems(new None(), "https://api.example.com:8443"))
        .containsExactly("origins TRB-150019");
    assertThat(problems(new None(), "http://localhost:8089")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.example.com/me,",
    "https://evil.example.net/, TRB-151007",
    "http://api.example.com/me, WKF-560238",
    "https://user@api.example.com/, TRB-150017",
    "me, WKF-560245"
  })
  void the_test_address_lies_within_the_origins(String url, @Nullable String code) {
    List<String> codes =
        rules.problems(account(new None(), url, "", API)).stream()
            .map(problem -> problem.code())
            .distinct()
            .toList();
    if (code == null) {
      assertThat(codes).isEmpty();
    } else {
      assertThat(codes).contains(code);
    }
  }

  @Test
  void every_credential_is_the_name_of_a_secret_that_may_be_sent_to_each_origin() {
    String token = "authentication.bearer.token.secret ";
    assertThat(problems(new Bearer(Optional.empty()), API)).containsExactly(token + "TRB-151008");
    assertThat(problems(bearer("missing"), API)).containsExactly(token + "TRB-170050");
    assertThat(problems(bearer("other"), API)).containsExactly(token + "TRB-170056");
    assertThat(problems(bearer("key"), API, "https://other.example.com"))
        .containsExactly(token + "TRB-170056");
  }

  @Test
  void basic_authentication_has_one_user_that_can_be_sent() {
    String user = "authentication.basic.user ";
    assertThat(problems(new Basic("", Optional.empty(), secret("key")), API))
        .containsExactly(user + "TRB-151009");
    assertThat(problems(new Basic("a:b", Optional.empty(), secret("key")), API))
        .containsExactly(user + "TRB-151009");
    assertThat(problems(new Basic("a\r\nb", Optional.empty(), secret("key")), API))
        .containsExactly(user + "TRB-151009");
    assertThat(problems(new Basic("seed", secret("key"), Optional.empty()), API))
        .containsExactly(user + "TRB-151010");
    assertThat(problems(new Basic("seed", Optional.empty(), secret("missing")), API))
        .containsExactly("authentication.basic.password.secret TRB-170050");
  }

  @Test
  void a_key_has_a_name_that_its_place_allows() {
    String name = "authentication.apiKey.name ";
    assertThat(problems(key(ApiKeyPlace.HEADER, "Content-Length", "key"), API))
        .containsExactly(name + "WKF-560248");
    assertThat(problems(key(ApiKeyPlace.HEADER, "not a name", "key"), API))
        .containsExactly(name + "WKF-560246");
    assertThat(problems(key(ApiKeyPlace.COOKIE, "a=b", "key"), API))
        .containsExactly(name + "TRB-151011");
    assertThat(problems(key(ApiKeyPlace.QUERY, "", "key"), API))
        .containsExactly(name + "TRB-151011");
    assertThat(problems(new ApiKey(ApiKeyPlace.HEADER, "X-Api-Key", "a\nb", secret("key")), API))
        .containsExactly("authentication.apiKey.prefix TRB-151011");
  }

  @Test
  void tokens_are_asked_for_at_an_address_that_calls_may_have_with_secrets_that_may_go_there() {
    String start = "authentication.clientCredentials.";
    assertThat(problems(tokens("https://login.example.com/token", "unbound"), API)).isEmpty();
    assertThat(problems(tokens(API + "/token", "key"), API)).isEmpty();
    assertThat(problems(tokens("https://login.example.com/token", "key"), API))
        .containsExactly(start + "client.secret.secret TRB-170056");
    assertThat(problems(tokens("http://login.example.com/token", "unbound"), API))
        .containsExactly(start + "tokenUrl WKF-560238");
    assertThat(problems(tokens("", "unbound"), API)).containsExactly(start + "tokenUrl WKF-560245");
    assertThat(problems(ClientCredentials.DEFAULT, API))
        .containsExactly(
            start + "tokenUrl WKF-560245",
            start + "client.id TRB-151014",
            start + "client.secret.secret TRB-151008");
    assertThat(problems(new RefreshToken(TokenService.DEFAULT, Optional.empty()), API))
        .contains("authentication.refreshToken.token.secret TRB-151008");
  }

  @Test
  void further_parameters_are_none_that_the_grant_decides() {
    String start = "authentication.clientCredentials.parameters";
    assertThat(
            problems(
                tokens(
                    "https://login.example.com/token",
                    "unbound",
                    parameter("grant_type", TokenParameterPlace.BODY),
                    parameter("resource", TokenParameterPlace.BODY),
                    parameter("Content-Length", TokenParameterPlace.HEADER)),
                API))
        .containsExactly(start + "[0].name TRB-151011", start + "[2].name WKF-560248");
  }

  @Test
  void a_label_has_a_length() {
    assertThat(rules.problems(account(new None(), "", "x".repeat(201), API)))
        .extracting(problem -> problem.place() + " " + problem.code())
        .containsExactly("label TRB-151012");
  }

  private static ClientCredentials tokens(String url, String secret, TokenParameter... parameters) {
    return new ClientCredentials(
        new TokenService(
            url,
            TokenClient.of("c1", ClientAuthentication.BASIC, secret(secret)),
            "",
            "",
            List.of(parameters)));
  }

  private static TokenParameter parameter(String name, TokenParameterPlace place) {
    return new TokenParameter(name, "x", Optional.empty(), place);
  }

  private List<String> problems(Authentication authentication, String... origins) {
    return rules.problems(account(authentication, "", "", origins)).stream()
        .map(problem -> problem.place() + " " + problem.code())
        .toList();
  }

  private static ExternalAccount account(
      Authentication authentication, String testUrl, String label, String... origins) {
    return new ExternalAccount(
        new AccountName("coupons"),
        label,
        true,
        SecretOrigins.of(List.of(origins)),
        testUrl,
        authentication);
  }

  private static Bearer bearer(String secret) {
    return new Bearer(secret(secret));
  }

  private static ApiKey key(ApiKeyPlace place, String name, String secret) {
    return new ApiKey(place, name, "", secret(secret));
  }

  private static Optional<SecretName> secret(String name) {
    return Optional.of(new SecretName(name));
  }
}
