package dev.tributary.adapters.out.oauth;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.account.AccountDeclaration;
import dev.tributary.adapters.out.crypto.MasterKey;
import dev.tributary.adapters.out.crypto.MasterKeys;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.account.token.TokenEndpoint;
import dev.tributary.application.account.token.TokenResponse.Denied;
import dev.tributary.application.account.token.TokenResponse.Issued;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.Authentication;
import dev.tributary.domain.account.Authentication.ClientCredentials;
import dev.tributary.domain.account.Authentication.RefreshToken;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.token.ClientAuthentication;
import dev.tributary.domain.account.token.TokenClient;
import dev.tributary.domain.account.token.TokenParameter;
import dev.tributary.domain.account.token.TokenParameterPlace;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two nodes over one database; what the token endpoint decides is a script. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedTokensTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final AtomicInteger NAMES = new AtomicInteger();
  private static final MasterKeys KEYS =
      new MasterKeys(List.of(MasterKey.random(new SecureRandom())));

  private final Sql sql = new Sql(DATABASE.dataSource());
  private final ScriptedEndpoint server = new ScriptedEndpoint();
  private final TokenNode one = new TokenNode(DATABASE, server, KEYS);
  private final TokenNode two = new TokenNode(DATABASE, server, KEYS);
  private final ExternalAccount account =
      stored(new ClientCredentials(service(ClientAuthentication.BODY)));

  @Test
  void many_callers_of_two_nodes_fetch_one_token() throws Exception {
    server.replying(
        _ -> {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
          return issued("t1", 3600).request(server.requests().getFirst());
        });

    assertThat(concurrently(40, node -> node.token(account))).containsOnly("t1");
    assertThat(server.requests()).hasSize(1);
    assertThat(one.token(account)).isEqualTo("t1");
    assertThat(two.token(account)).isEqualTo("t1");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_refused_token_is_replaced_once_for_all_who_were_refused() throws Exception {
    server.replying(issued("t1", 3600), issued("t2", 3600));
    one.token(account);
    two.token(account);

    assertThat(concurrently(40, node -> node.after("t1", account))).containsOnly("t2");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void a_token_is_used_until_a_margin_before_its_expiry() {
    server.replying(issued("t1", 3600), issued("t2", 90), issued("t3", 3600));
    assertThat(one.token(account)).isEqualTo("t1");
    one.later(Duration.ofSeconds(3500));
    assertThat(one.token(account)).isEqualTo("t1");
    one.later(Duration.ofSeconds(60));
    assertThat(one.token(account)).isEqualTo("t2");
    one.later(Duration.ofSeconds(40));
    assertThat(one.token(account)).isEqualTo("t2");
    one.later(Duration.ofSeconds(10));
    assertThat(one.token(account)).isEqualTo("t3");
    assertThat(one.journal())
        .containsExactly(
            "tokenFetched", "tokenCached", "tokenFetched", "tokenCached", "tokenFetched");
  }

  @Test
  void a_token_without_expiry_is_used_until_it_is_refused() {
    server.replying(
        _ -> new Issued(new Secret("t1"), "bearer", Optional.empty(), Optional.empty()),
        issued("t2", 9));
    assertThat(one.token(account)).isEqualTo("t1");
    one.later(Duration.ofDays(300));
    assertThat(one.token(account)).isEqualTo("t1");
    assertThat(one.after("t1", account)).isEqualTo("t2");
  }

  @Test
  void a_failure_that_may_pass_is_tried_again_and_reported() {
    server.replying(denied(500, ""), cut(), issued("t1", 3600));

    assertThat(one.token(account)).isEqualTo("t1");
    assertThat(one.journal()).containsExactly("tokenRetry", "tokenRetry", "tokenFetched");
  }

  @Test
  void a_refusal_ends_at_once_with_the_servers_code() {
    server.replying(denied(401, "invalid_client"));

    assertThat(failure(account)).isEqualTo("WKF-560283");
    assertThat(server.requests()).hasSize(1);
    assertThat(
            sql.first(
                "select failure from tributary.account_token where account = ?",
                row -> row.text("failure"),
                account.name().value()))
        .contains("HTTP - 401 invalid_client");
    server.replying(issued("t1", 3600));
    assertThat(two.token(account)).isEqualTo("t1");
  }

  @Test
  void a_token_of_another_type_is_refused() {
    server.replying(_ -> new Issued(new Secret("t1"), "mac", Optional.empty(), Optional.empty()));

    assertThat(failure(account)).isEqualTo("WKF-560282");
  }

  @Test
  void the_client_is_named_where_the_account_says() {
    server.replying(issued("t1", 3600));
    one.token(account);
    assertThat(server.requests().getFirst().parameters().toString())
        .isEqualTo(
            "{grant_type=client_credentials, scope=a b, audience=api, client_id=c/1,"
                + " client_secret=value-of-client, resource=r}");
    assertThat(server.requests().getFirst().headers())
        .extracting(header -> header.name() + ": " + header.value())
        .containsExactly("X-Tenant: value-of-tenant");

    one.token(stored(new ClientCredentials(service(ClientAuthentication.BASIC))));
    assertThat(server.requests().getLast().headers())
        .extracting(RenderedHeader::value)
        .containsExactly("Basic YyUyRjE6dmFsdWUtb2YtY2xpZW50");
    assertThat(server.requests().getLast().parameters().toString())
        .isEqualTo("{grant_type=client_credentials}");
  }

  @Test
  void a_refresh_token_is_replaced_and_the_first_one_is_used_when_the_last_was_revoked() {
    ExternalAccount person =
        stored(new RefreshToken(service(ClientAuthentication.NONE), secret("first")));
    server.replying(
        _ ->
            new Issued(
                new Secret("t1"),
                "Bearer",
                Optional.of(Duration.ofHours(1)),
                Optional.of(new Secret("second"))),
        issued("t2", 3600),
        denied(400, "invalid_grant"),
        issued("t3", 3600));
    one.token(person);
    two.after("t1", person);
    two.after("t2", person);

    assertThat(server.requests())
        .extracting(request -> request.parameters().get("refresh_token"))
        .containsExactly("value-of-first", "second", "second", "value-of-first");
  }

  @Test
  void other_settings_of_an_account_need_another_token() {
    server.replying(issued("t1", 3600), issued("t2", 3600));
    one.token(account);
    ExternalAccount changed =
        new ExternalAccount(
            account.name(),
            "",
            true,
            account.origins(),
            "",
            new ClientCredentials(service(ClientAuthentication.BASIC)));

    assertThat(one.token(changed)).isEqualTo("t2");
  }

  @Test
  void the_database_holds_no_token_that_can_be_read() {
    server.replying(issued("readable-token", 3600));
    one.token(account);
    assertThat(
            sql.list("select t::text as all from tributary.account_token t", row -> row.text("all"))
                .toString())
        .contains(account.name().value())
        .doesNotContain("readable-token");

    TokenNode stranger =
        new TokenNode(
            DATABASE, server, new MasterKeys(List.of(MasterKey.random(new SecureRandom()))));
    server.replying(issued("another", 3600));
    assertThat(stranger.token(account)).isEqualTo("another");
  }

  @Test
  void a_lease_that_its_node_left_behind_ends_by_itself() {
    server.replying(issued("t1", 3600));
    sql.update(
        """
        insert into tributary.account_token (account, generation, lease, leased_until)
        values (?, 0, gen_random_uuid(), clock_timestamp() + interval '300 ms')
        """,
        account.name().value());

    assertThat(one.token(account)).isEqualTo("t1");
  }

  private interface Asking {
    String ask(TokenNode node);
  }

  private List<String> concurrently(int callers, Asking asking) throws Exception {
    List<Future<String>> futures = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < callers; i++) {
        TokenNode node = i % 2 == 0 ? one : two;
        futures.add(threads.submit(() -> asking.ask(node)));
      }
      List<String> results = new ArrayList<>();
      for (Future<String> future : futures) {
        results.add(future.get(30, SECONDS));
      }
      return results;
    }
  }

  private String failure(ExternalAccount used) {
    return catchThrowableOfType(ExchangeFailed.class, () -> one.token(used)).failure().code().id();
  }

  private ExternalAccount stored(Authentication authentication) {
    ExternalAccount stored =
        new ExternalAccount(
            new AccountName("tokens-" + NAMES.incrementAndGet()),
            "",
            true,
            SecretOrigins.of(List.of("https://api.example.com")),
            "",
            authentication);
    sql.update(
        "insert into tributary.account (name, settings, version, updated_at)"
            + " values (?, ?::jsonb, 1, now())",
        stored.name().value(),
        new AccountDeclaration(stored.name()).write(stored).toString());
    return stored;
  }

  private TokenService service(ClientAuthentication how) {
    boolean body = how == ClientAuthentication.BODY;
    return new TokenService(
        "https://login.example.com/token",
        TokenClient.of("c/1", how, secret("client")),
        body ? "a b" : "",
        body ? "api" : "",
        body
            ? List.of(
                new TokenParameter("resource", "r", Optional.empty(), TokenParameterPlace.BODY),
                new TokenParameter("X-Tenant", "", secret("tenant"), TokenParameterPlace.HEADER))
            : List.of());
  }

  private static TokenEndpoint issued(String token, int lifetime) {
    return _ ->
        new Issued(
            new Secret(token),
            "Bearer",
            Optional.of(Duration.ofSeconds(lifetime)),
            Optional.empty());
  }

  private static TokenEndpoint denied(int status, String error) {
    return _ -> new Denied(status, error);
  }

  private static TokenEndpoint cut() {
    return _ -> {
      throw new ExchangeFailed(ExchangeFailure.withoutStatus(true, ExchangeErrorCode.CUT));
    };
  }

  private static Optional<SecretName> secret(String name) {
    return Optional.of(new SecretName(name));
  }
}
