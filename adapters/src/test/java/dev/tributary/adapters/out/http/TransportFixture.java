package dev.tributary.adapters.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.out.http.dns.HostResolver;
import dev.tributary.adapters.out.http.server.TestAuthority;
import dev.tributary.adapters.out.http.server.TestIdentity;
import dev.tributary.adapters.out.http.server.TestProxy;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.application.exchange.http.Transport;
import dev.tributary.domain.account.transport.ClientCertificate;
import dev.tributary.domain.account.transport.HttpProtocol;
import dev.tributary.domain.account.transport.ProxySettings;
import dev.tributary.domain.account.transport.TlsVersion;
import dev.tributary.domain.account.transport.TransportSettings;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Servers behind the name {@code api.test}, and transports to them; all certificates are ours. */
abstract class TransportFixture {
  static final String HOST = "api.test";
  static final TestAuthority AUTHORITY = TestAuthority.create("transport-authority");
  static final TestAuthority OTHER = TestAuthority.create("transport-other");
  static final TestIdentity SERVER = AUTHORITY.issue(HOST);
  static Vertx vertx;

  private final List<AutoCloseable> opened = new ArrayList<>();
  private final Map<SecretName, Secret> secrets = new HashMap<>();

  @BeforeAll
  static void startVertx() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stopVertx() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : opened) {
      each.close();
    }
  }

  <T extends AutoCloseable> T opened(T resource) {
    opened.add(resource);
    return resource;
  }

  static String url(int port) {
    return "https://%s:%d/rows?page=1".formatted(HOST, port);
  }

  /** The body of the response. */
  String send(VertxHttpExchange http, String url, Transport transport) {
    return http.send(
        request(url, transport), response -> new String(response.body().readAllBytes(), UTF_8));
  }

  ExchangeFailure failure(VertxHttpExchange http, String url, Transport transport) {
    ExchangeFailed failed =
        catchThrowableOfType(ExchangeFailed.class, () -> send(http, url, transport));
    assertThat(failed).isNotNull();
    assertThat(failed.failure().message().toString()).doesNotContain("changeit", "pass-word");
    return failed.failure();
  }

  void assertRefusedByTls(VertxHttpExchange http, String url, Transport transport) {
    assertThat(failure(http, url, transport).code()).isEqualTo(ExchangeErrorCode.TLS);
  }

  static OutboundRequest request(String url, Transport transport) {
    return new OutboundRequest(
        HttpMethod.GET,
        EndpointUrl.of(url),
        List.of(),
        RequestBody.NONE,
        1_000_000,
        Duration.ofSeconds(20),
        transport,
        CancelSignal.NEVER);
  }

  /** Connects to the server of {@code port} by its name; other origins are allowed as they are. */
  VertxHttpExchange http(int port, String... origins) {
    List<AllowedOrigin> allowed = new ArrayList<>();
    allowed.add(AllowedOrigin.of("https://%s:%d=127.0.0.1".formatted(HOST, port)));
    for (String origin : origins) {
      allowed.add(AllowedOrigin.of(origin));
    }
    return opened(
        new VertxHttpExchange(
            vertx,
            new TargetPolicy(allowed, Set.of(443)),
            HostResolver.system(),
            HttpClientConfig.DEFAULT));
  }

  Transport trusting() {
    return transport(new ClientCertificate.None(), AUTHORITY.pem());
  }

  Transport pem(TestIdentity identity) {
    return transport(
        new ClientCertificate.Pem(
            Optional.of(secret("certificate", identity.certificatePem())),
            Optional.of(secret("key", identity.keyPem()))),
        AUTHORITY.pem());
  }

  Transport pkcs12(TestIdentity identity, String password, String used) {
    return transport(
        new ClientCertificate.Pkcs12(
            Optional.of(secret("store", identity.pkcs12(password))),
            Optional.of(secret("password", used))),
        AUTHORITY.pem());
  }

  Transport through(TestProxy proxy, String user, String password) {
    return through(proxy.origin(), user, password);
  }

  Transport through(String proxy, String user, String password) {
    ProxySettings settings =
        new ProxySettings(proxy, user, Optional.of(secret("proxy-password", password)));
    return transport(
        new TransportSettings(
            new ClientCertificate.None(),
            AUTHORITY.pem(),
            settings,
            TlsVersion.TLS_1_2,
            HttpProtocol.HTTP_1_1));
  }

  Transport with(TlsVersion minimum, HttpProtocol protocol) {
    return transport(
        new TransportSettings(
            new ClientCertificate.None(), AUTHORITY.pem(), ProxySettings.NONE, minimum, protocol));
  }

  Transport transport(ClientCertificate certificate, String authorities) {
    return transport(
        new TransportSettings(
            certificate,
            authorities,
            ProxySettings.NONE,
            TlsVersion.TLS_1_2,
            HttpProtocol.HTTP_1_1));
  }

  private Transport transport(TransportSettings settings) {
    return new Transport(settings, secrets);
  }

  SecretName secret(String name, String value) {
    SecretName secret = new SecretName(name);
    secrets.put(secret, new Secret(value));
    return secret;
  }
}
