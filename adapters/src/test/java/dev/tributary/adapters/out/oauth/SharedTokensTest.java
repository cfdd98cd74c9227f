package dev.tributary.adapters.out.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.account.AccountDeclaration;
import dev.tributary.adapters.out.crypto.MasterKey;
import dev.tributary.adapters.out.crypto.MasterKeys;
import dev.tributary.adapters.out.http.FaultServer;
import dev.tributary.adapters.out.http.HostResolver;
import dev.tributary.adapters.out.http.HttpClientConfig;
import dev.tributary.adapters.out.http.Replies;
import dev.tributary.adapters.out.http.Reply;
import dev.tributary.adapters.out.http.VertxHttpExchange;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
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
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two nodes over one database and a real authorisation server with faults. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedTokensTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final AtomicInteger NAMES = new AtomicInteger();
  private static final MasterKeys KEYS =
      new MasterKeys(List.of(MasterKey.random(new SecureRandom())));

  private static Vertx vertx;
  private final Sql sql = new Sql(DATABASE.dataSource());
  private FaultServer server;
  private VertxHttpExchange http;
  private TokenNode one;
  private TokenNode two;
  private ExternalAccount account;

  @BeforeAll
  static void startVertx() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stopVertx() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @BeforeEach
  void start() {
    server = FaultServer.start();
    TargetPolicy policy = new TargetPolicy(List.of(AllowedOrigin.of(server.origin())), Set.of(443));
    http = new VertxHttpExchange(vertx, policy, HostResolver.system(), HttpClientConfig.DEFAULT);
    one = new TokenNode(DATABASE, http, KEYS);
    two = new TokenNode(DATABASE, http, KEYS);
    account = stored(new ClientCredentials(service(ClientAuthentication.BODY)));
  }

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  @Test
  void many_callers_of_two_nodes_fetch_one_token() throws Exception {
    server.replying(
        (request, wire) -> {
          wire.hold(Duration.ofMillis(50));
          issued("t1", 3600).write(request, wire);
        });

    assertThat(concurrently(40, node -> node.token(account))).containsOnly("t1");
    assertThat(server.received()).hasSize(1);
    assertThat(one.token(account)).isEqualTo("t1");
    assertThat(two.token(account)).isEqualTo("t1");
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void a_refused_token_is_replaced_once_for_all_who_were_refused() throws Exception {
    server.replying(issued("t1", 3600), issued("t2", 3600));
    one.token(account);
    two.token(account);

    assertThat(concurrently(40, node -> node.after("t1", account))).containsOnly("t2");
    assertThat(server.received()).hasSize(2);
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
        Replies.json("{\"access_token\":\"t1\",\"token_type\":\"bearer\"}"), issued("t2", 9));
    assertThat(one.token(account)).isEqualTo("t1");
    one.later(Duration.ofDays(300));
    assertThat(one.token(account)).isEqualTo("t1");
    assertThat(one.after("t1", account)).isEqualTo("t2");
  }

  @Test
  void a_failure_that_may_pass_is_tried_again_and_reported() {
    server.replying(Replies.status(500), Replies.hangUp(), issued("t1", 3600));

    assertThat(one.token(account)).isEqualTo("t1");
    assertThat(one.journal()).containsExactly("tokenRetry", "tokenRetry", "tokenFetched");
  }

  @Test
  void a_refusal_ends_at_once_with_the_servers_code_and_nothing_else_that_it_says() {
    server.replying(
        Replies.full(
            401,
            List.of("Content-Type: application/json"),
            "{\"error\":\"invalid_client\",\"error_description\":\"value-of-client\"}"
                .getBytes(UTF_8)));

    assertThat(failure(account)).isEqualTo("WKF-560283");
    assertThat(server.received()).hasSize(1);
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
  void responses_that_are_none_of_a_token_endpoint_are_refused() {
    for (Reply reply :
        List.of(
            Replies.typed("text/html", "<html>t1</html>"),
            Replies.json("{\"token\":\"t1\"}"),
            Replies.json("not json"),
            Replies.redirect("https://evil.example.net/"),
            Replies.json("{\"access_token\":\"" + "x".repeat(70_000) + "\"}"))) {
      server.replying(reply);
      assertThat(failure(stored(account.authentication()))).isEqualTo("WKF-560283");
    }
    server.replying(Replies.json("{\"access_token\":\"t1\",\"token_type\":\"mac\"}"));
    assertThat(failure(stored(account.authentication()))).isEqualTo("WKF-560282");
  }

  @Test
  void a_token_endpoint_that_the_guard_refuses_gets_nothing() {
    TokenService elsewhere =
        new TokenService(
            "https://127.0.0.1:" + server.port() + "/token",
            service(ClientAuthentication.BODY).client(),
            "",
            "",
            List.of());
    assertThat(failure(stored(new ClientCredentials(elsewhere)))).isEqualTo("WKF-560283");
    assertThat(server.connections()).isZero();
  }

  @Test
  void the_client_is_named_where_the_account_says() {
    server.replying(issued("t1", 3600));
    one.token(account);
    assertThat(server.received().getFirst().text())
        .isEqualTo(
            "grant_type=client_credentials&scope=a+b&audience=api&client_id=c%2F1"
                + "&client_secret=value-of-client&resource=r");
    assertThat(server.received().getFirst().header("X-Tenant")).contains("value-of-tenant");

    one.token(stored(new ClientCredentials(service(ClientAuthentication.BASIC))));
    assertThat(server.received().getLast().header("Authorization"))
        .contains("Basic YyUyRjE6dmFsdWUtb2YtY2xpZW50");
    assertThat(server.received().getLast().text()).isEqualTo("grant_type=client_credentials");
  }

  @Test
  void a_refresh_token_is_replaced_and_the_first_one_is_used_when_the_last_was_revoked() {
    ExternalAccount person =
        stored(new RefreshToken(service(ClientAuthentication.NONE), secret("first")));
    server.replying(
        Replies.json("{\"access_token\":\"t1\",\"expires_in\":3600,\"refresh_token\":\"second\"}"),
        issued("t2", 3600),
        Replies.status(400),
        issued("t3", 3600));
    one.token(person);
    two.after("t1", person);
    two.after("t2", person);

    assertThat(server.received())
        .extracting(request -> request.text().replaceAll(".*refresh_token=([^&]*).*", "$1"))
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
            DATABASE, http, new MasterKeys(List.of(MasterKey.random(new SecureRandom()))));
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
        server.url("/token"),
        TokenClient.of("c/1", how, secret("client")),
        body ? "a b" : "",
        body ? "api" : "",
        body
            ? List.of(
                new TokenParameter("resource", "r", Optional.empty(), TokenParameterPlace.BODY),
                new TokenParameter("X-Tenant", "", secret("tenant"), TokenParameterPlace.HEADER))
            : List.of());
  }

  private static Reply issued(String token, int lifetime) {
    return Replies.json(
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
            .formatted(token, lifetime));
  }

  private static Optional<SecretName> secret(String name) {
    return Optional.of(new SecretName(name));
  }
}
