package dev.tributary.application.account.authentication;

import static dev.tributary.application.account.Accounts.account;
import static dev.tributary.application.account.Accounts.bearer;
import static dev.tributary.application.account.Accounts.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.account.InMemoryExternalAccounts;
import dev.tributary.application.account.token.AccountSecrets;
import dev.tributary.application.account.token.ScriptedTokens;
import dev.tributary.application.account.token.TokenCaller;
import dev.tributary.application.account.transport.Transports;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.authentication.Authentication.ApiKey;
import dev.tributary.domain.account.authentication.Authentication.Basic;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.authentication.Authentication.None;
import dev.tributary.domain.account.place.ApiKeyPlace;
import dev.tributary.domain.account.token.ClientAuthentication;
import dev.tributary.domain.account.token.TokenClient;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTest {
  private static final EndpointUrl URL = EndpointUrl.of("https://api.example.com/coupons?count=2");
  private static final ClientCredentials TOKENS =
      new ClientCredentials(
          new TokenService(
              "https://login.example.com/token",
              TokenClient.of("c1", ClientAuthentication.BODY, secret("token")),
              "",
              "",
              List.of()));
  private static final EndpointUrl ELSEWHERE = EndpointUrl.of("https://evil.example.net/");

  private final InMemoryExternalAccounts accounts = new InMemoryExternalAccounts();
  private final Map<String, String> secrets =
      new HashMap<>(Map.of("token", "to/ken+1", "user", "üser", "word", "pass word"));
  private final AccountSecrets values =
      new AccountSecrets(
          (name, target) -> Optional.ofNullable(secrets.get(name.value())).map(Secret::new));
  private final ScriptedTokens server = new ScriptedTokens();
  private final SignIn signIn =
      new SignIn(
          accounts,
          new StaticCredentials(values),
          server.tokens(values, () -> Instant.parse("2026-11-29T10:00:00Z")),
          new Transports(values));
  private final List<String> journal = new ArrayList<>();

  @Test
  void each_kind_signs_in_at_its_place() {
    assertThat(lines(new None())).isEmpty();
    assertThat(lines(new Bearer(secret("token"))))
        .containsExactly("Authorization: Bearer to/ken+1");
    assertThat(lines(new Basic("seed", Optional.empty(), secret("word"))))
        .containsExactly("Authorization: Basic c2VlZDpwYXNzIHdvcmQ=");
    assertThat(lines(new Basic("", secret("user"), Optional.empty())))
        .containsExactly("Authorization: Basic w7xzZXI6");
    assertThat(lines(new ApiKey(ApiKeyPlace.HEADER, "X-Key", "Token ", secret("token"))))
        .containsExactly("X-Key: Token to/ken+1");
    assertThat(lines(new ApiKey(ApiKeyPlace.COOKIE, "sid", "", secret("token"))))
        .containsExactly("Cookie: sid=to/ken+1");
  }

  @Test
  void a_key_in_the_query_is_escaped_and_added_to_what_stands_there() {
    Credentials credentials = of(new ApiKey(ApiKeyPlace.QUERY, "api key", "", secret("token")));

    assertThat(credentials.url())
        .hasToString("https://api.example.com/coupons?count=2&api%20key=to%2Fken%2B1");
    assertThat(credentials.headers()).isEmpty();
    assertThat(credentials.secrets()).containsExactly(new Secret("to/ken+1"));
  }

  @Test
  void every_credential_is_marked_as_a_secret_and_never_printed() {
    Credentials credentials = of(new Basic("", secret("user"), secret("word")));

    assertThat(credentials.secrets()).containsExactly(new Secret("üser"), new Secret("pass word"));
    assertThat(credentials.headers()).allMatch(header -> header.secret());
    assertThat(credentials.toString() + credentials.headers()).doesNotContain("w7x", "word");
  }

  @Test
  void a_token_is_fetched_once_and_replaced_when_the_api_refuses_it() {
    server.issuing("t1", "t2");
    accounts.add(account("coupons", TOKENS), Instant.EPOCH);

    Credentials first = sign("coupons", URL);
    assertThat(lines(first)).containsExactly("Authorization: Bearer t1");
    assertThat(lines(sign("coupons", URL))).containsExactly("Authorization: Bearer t1");
    assertThat(journal).containsExactly("tokenFetched", "tokenCached");
    Credentials second =
        signIn.after(first.token().orElseThrow(), new AccountName("coupons"), URL, caller());
    assertThat(lines(second)).containsExactly("Authorization: Bearer t2");
    assertThat(server.requests()).hasSize(2);
    assertThat(server.requests().getFirst().parameters())
        .containsEntry("grant_type", "client_credentials")
        .containsEntry("client_secret", "to/ken+1");
    assertThat(server.requests().toString()).doesNotContain("to/ken+1");
  }

  @Test
  void an_account_is_refused_where_it_must_not_be_used() {
    accounts.add(bearer("coupons"), Instant.EPOCH);
    accounts.add(bearer("asleep").enabled(false), Instant.EPOCH);

    assertThat(code(() -> sign("missing", URL))).isEqualTo("WKF-560280");
    assertThat(code(() -> sign("asleep", URL))).isEqualTo("WKF-560281");
    assertThat(code(() -> sign("coupons", ELSEWHERE))).isEqualTo("TRB-150030");
    assertThat(sign("coupons", URL).headers()).hasSize(1);
  }

  @Test
  void a_secret_that_is_missing_or_cannot_be_sent_is_refused() {
    assertThat(code(() -> of(new Bearer(secret("gone"))))).isEqualTo("TRB-150031");
    assertThat(code(() -> of(new Bearer(Optional.empty())))).isEqualTo("TRB-150031");
    secrets.put("broken", "a\r\nX-Admin: yes");
    assertThat(code(() -> of(new Bearer(secret("broken"))))).isEqualTo("TRB-150032");
    assertThat(code(() -> of(new ApiKey(ApiKeyPlace.COOKIE, "s", "", secret("broken")))))
        .isEqualTo("TRB-150032");
  }

  private TokenCaller caller() {
    return new TokenCaller() {
      @Override
      public void info(Message message) {
        journal.add(message.name());
      }

      @Override
      public CancelSignal cancel() {
        return CancelSignal.NEVER;
      }
    };
  }

  private Credentials sign(String name, EndpointUrl url) {
    return signIn.of(new AccountName(name), url, caller());
  }

  private List<String> lines(Authentication authentication) {
    return lines(of(authentication));
  }

  private static List<String> lines(Credentials credentials) {
    return credentials.headers().stream()
        .map(header -> header.name() + ": " + header.value())
        .toList();
  }

  private Credentials of(Authentication authentication) {
    ExternalAccount account = account("coupons", authentication);
    return signIn.credentials(account, URL, caller());
  }

  private static String code(ThrowingCallable call) {
    String[] code = new String[1];
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ExchangeFailed.class, failed -> code[0] = failed.failure().code().id());
    return code[0];
  }
}
