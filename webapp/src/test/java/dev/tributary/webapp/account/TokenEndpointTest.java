package dev.tributary.webapp.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.out.http.HttpClientConfig;
import dev.tributary.adapters.out.http.RestTokenEndpoint;
import dev.tributary.adapters.out.http.dns.HostResolver;
import dev.tributary.adapters.out.http.server.FaultServer;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.Reply;
import dev.tributary.adapters.out.http.server.TestAuthority;
import dev.tributary.adapters.out.http.server.TestIdentity;
import dev.tributary.adapters.out.resolver.SimulatedNames;
import dev.tributary.application.account.token.AccountSecrets;
import dev.tributary.application.account.token.TokenRequest;
import dev.tributary.application.account.token.TokenResponse;
import dev.tributary.application.account.token.TokenResponse.Denied;
import dev.tributary.application.account.token.TokenResponse.Issued;
import dev.tributary.application.account.transport.Transports;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.transport.ClientCertificate;
import dev.tributary.domain.account.transport.HttpProtocol;
import dev.tributary.domain.account.transport.ProxySettings;
import dev.tributary.domain.account.transport.TlsVersion;
import dev.tributary.domain.account.transport.TransportSettings;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The REST client is made by the framework when it builds the program, so that it needs one. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class TokenEndpointTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(400);

  private final Vertx vertx;
  private FaultServer server;

  TokenEndpointTest(Vertx vertx) {
    this.vertx = vertx;
  }

  @BeforeEach
  void start() {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void sends_the_parameters_as_a_form_and_reads_the_token() {
    server.replying(
        Replies.json(
            "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":\"300\","
                + "\"refresh_token\":\"next\"}"));

    assertThat(request(server.url("/token?tenant=a%20b"), LONG))
        .isEqualTo(
            new Issued(
                new Secret("abc"),
                "Bearer",
                Optional.of(Duration.ofMinutes(5)),
                Optional.of(new Secret("next"))));
    assertThat(server.received()).hasSize(1);
    assertThat(server.received().getFirst().method()).isEqualTo("POST");
    assertThat(server.received().getFirst().target()).isEqualTo("/token?tenant=a%20b");
    assertThat(server.received().getFirst().text())
        .isEqualTo(
            "grant_type=client_credentials&scope=a+%26+b&client_secret=" + HostileTokens.SECRET);
    assertThat(server.received().getFirst().header("Content-Type").orElse(""))
        .startsWith("application/x-www-form-urlencoded");
    assertThat(server.received().getFirst().header("Accept")).contains("application/json");
    assertThat(server.received().getFirst().header("Authorization"))
        .contains("Basic " + HostileTokens.SECRET);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.tributary.webapp.account.HostileTokens#refusals")
  void a_refusal_is_a_response_of_which_only_the_code_is_read(
      String name, Reply reply, int status, String error) {
    server.replying(reply);

    assertThat(request(server.url("/"), LONG)).as(name).isEqualTo(new Denied(status, error));
    assertThat(server.received()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.tributary.webapp.account.HostileTokens#unusable")
  void what_is_no_token_is_a_failure_without_a_secret(
      String name, Reply reply, ExchangeErrorCode code) {
    server.replying(reply);
    Duration time = code == ExchangeErrorCode.TIMEOUT ? SHORT : LONG;

    ExchangeFailed failed =
        catchThrowableOfType(ExchangeFailed.class, () -> request(server.url("/"), time));

    assertThat(failed).as(name).isNotNull();
    assertThat(failed.failure().code()).as(failed.failure().toString()).isEqualTo(code);
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      assertThat(String.valueOf(cause)).doesNotContain(HostileTokens.SECRET);
    }
    assertThat(server.received().size()).as("neither a retry nor a redirect").isOne();
    assertThat(server.leftBehind()).as("connections that the client has not closed").isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.tributary.webapp.account.HostileTokens#lifetimes")
  void an_odd_lifetime_is_none_or_bounded(String name, String json, Optional<Duration> lifetime) {
    server.replying(Replies.json("{\"access_token\":\"abc\",\"expires_in\":" + json + "}"));

    assertThat(((Issued) request(server.url("/"), LONG)).lifetime()).as(name).isEqualTo(lifetime);
  }

  @Test
  void a_name_that_is_rebound_after_the_check_is_not_reached() {
    TestAuthority authority = TestAuthority.create("rebound-authority");
    String name = "rebound.token.test";
    try (FaultServer inside =
            FaultServer.startSecure(authority.issue(name).server(authority), _ -> {});
        SimulatedNames names = SimulatedNames.install()) {
      names.with(name, "93.184.216.34", "127.0.0.1");
      TargetPolicy policy = new TargetPolicy(List.of(), Set.of(inside.port()));
      String url = "https://%s:%d/token".formatted(name, inside.port());

      ExchangeFailed failed =
          catchThrowableOfType(ExchangeFailed.class, () -> request(policy, url, LONG));

      assertThat(failed).isNotNull();
      assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.UNKNOWN_HOST);
      assertThat(inside.connections()).isZero();
    }
  }

  @Test
  void a_private_address_is_refused_by_the_guard() {
    try (SimulatedNames names = SimulatedNames.install()) {
      names.with("private.token.test", "10.0.0.9");
      TargetPolicy policy = new TargetPolicy(List.of(), Set.of(443));
      ExchangeFailed failed =
          catchThrowableOfType(
              ExchangeFailed.class, () -> request(policy, "https://private.token.test/", LONG));

      assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.ADDRESS_REFUSED);
      assertThat(failed.failure().sent()).isFalse();
    }
  }

  @Test
  void presents_the_certificate_of_the_account() {
    TestAuthority authority = TestAuthority.create("token-authority");
    TestIdentity client = authority.issue("client.test");
    Map<SecretName, Secret> secrets =
        Map.of(
            new SecretName("certificate"), new Secret(client.certificatePem()),
            new SecretName("key"), new Secret(client.keyPem()));
    TransportSettings transport =
        new TransportSettings(
            new ClientCertificate.Pem(
                Optional.of(new SecretName("certificate")), Optional.of(new SecretName("key"))),
            authority.pem(),
            ProxySettings.NONE,
            TlsVersion.TLS_1_2,
            HttpProtocol.HTTP_1_1);
    try (FaultServer secure =
        FaultServer.startSecure(
            authority.issue("localhost").server(authority),
            socket -> socket.setNeedClientAuth(true))) {
      secure.replying(Replies.json("{\"access_token\":\"abc\"}"));
      String origin = "https://localhost:" + secure.port();
      TargetPolicy policy = new TargetPolicy(List.of(AllowedOrigin.of(origin)), Set.of());

      assertThat(request(policy, origin + "/", LONG, account(transport), secrets))
          .isInstanceOf(Issued.class);
      ExchangeFailed failed =
          catchThrowableOfType(ExchangeFailed.class, () -> request(policy, origin + "/", LONG));
      assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.TLS);
    }
  }

  private TokenResponse request(String url, Duration time) {
    return request(
        new TargetPolicy(List.of(AllowedOrigin.of(server.origin())), Set.of()), url, time);
  }

  private TokenResponse request(TargetPolicy policy, String url, Duration time) {
    return request(policy, url, time, account(TransportSettings.DEFAULT), Map.of());
  }

  private static ExternalAccount account(TransportSettings transport) {
    return new ExternalAccount(
        new AccountName("token-endpoint"),
        "",
        true,
        SecretOrigins.UNBOUND,
        "",
        new Authentication.None(),
        transport,
        AccountLimits.NONE,
        0,
        false);
  }

  private TokenResponse request(
      TargetPolicy policy,
      String url,
      Duration time,
      ExternalAccount account,
      Map<SecretName, Secret> secrets) {
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    parameters.put("grant_type", "client_credentials");
    parameters.put("scope", "a & b");
    parameters.put("client_secret", HostileTokens.SECRET);
    try (RestTokenEndpoint endpoint =
        new RestTokenEndpoint(
            vertx,
            policy,
            HostResolver.system(),
            HttpClientConfig.DEFAULT,
            new Transports(
                new AccountSecrets((name, _) -> Optional.ofNullable(secrets.get(name)))))) {
      return endpoint.request(
          new TokenRequest(
              account,
              EndpointUrl.of(url),
              parameters,
              List.of(new RenderedHeader("Authorization", "Basic " + HostileTokens.SECRET, true)),
              time,
              CancelSignal.NEVER));
    }
  }
}
