package dev.tributary.adapters.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.out.http.dns.HostResolver;
import dev.tributary.adapters.out.http.server.FaultServer;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.TestCertificate;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where calls really go. The name {@code api.example.test} exists in no DNS: only the guard's
 * resolver knows it, so a client that resolved by itself would connect nowhere.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class EgressTest {
  private static final String HOST = "api.example.test";
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private static Vertx vertx;
  private static TestCertificate certificate;

  private final AtomicInteger resolved = new AtomicInteger();
  private FaultServer server = FaultServer.start();

  @BeforeAll
  static void prepare() throws Exception {
    vertx = Vertx.vertx();
    certificate = TestCertificate.forName(HOST);
  }

  @AfterAll
  static void stopVertx() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "fd00:ec2::254", "::1"})
  void refuses_a_name_that_leads_to_a_private_address(String address) {
    ExchangeFailure failure =
        failure(closedPolicy(), _ -> List.of(InetAddress.ofLiteral(address)), httpsUrl());
    assertThat(failure.code()).isEqualTo(ExchangeErrorCode.ADDRESS_REFUSED);
    assertThat(failure.arguments().getFirst()).isEqualTo(HOST);
    assertThat(server.connections()).isZero();
  }

  @Test
  void refuses_a_name_when_only_one_of_its_addresses_is_private() {
    HostResolver mixed =
        _ -> List.of(InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("10.0.0.1"));
    assertThat(failure(closedPolicy(), mixed, httpsUrl()).code())
        .isEqualTo(ExchangeErrorCode.ADDRESS_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://api.example.test/", "https://127.0.0.1/", "https://localhost/"})
  void refuses_by_form_before_it_resolves(String url) {
    HostResolver counting = counting(LOOPBACK);
    failure(closedPolicy(), counting, EndpointUrl.of(url));
    assertThat(resolved).hasValue(0);
  }

  @Test
  void connects_to_the_checked_address_however_the_name_is_rebound() {
    InetAddress elsewhere = InetAddress.ofLiteral("127.0.0.2");
    HostResolver rebinding = _ -> List.of(resolved.getAndIncrement() == 0 ? LOOPBACK : elsewhere);
    server.replying(Replies.json("{}"));
    EndpointUrl url = EndpointUrl.of("http://%s:%d/x".formatted(HOST, server.port()));

    assertThat(send(allowing(url), rebinding, HttpClientConfig.DEFAULT, url))
        .isEqualTo("127.0.0.1");
    assertThat(resolved).as("asked once per attempt").hasValue(1);
    assertThat(server.received().getFirst().header("Host")).contains(HOST + ":" + server.port());
  }

  @Test
  void checks_again_at_the_next_attempt_and_refuses_a_name_rebound_to_a_private_address() {
    InetAddress publicOne = InetAddress.ofLiteral("1.1.1.1");
    HostResolver rebinding = _ -> List.of(resolved.getAndIncrement() == 0 ? publicOne : LOOPBACK);
    try (TimedResolver resolver = new TimedResolver(rebinding);
        Deadline deadline =
            new Deadline(Duration.ofSeconds(5), CancelSignal.NEVER, System::nanoTime)) {
      EgressGuard guard = new EgressGuard(closedPolicy(), resolver);
      assertThat(guard.targets(httpsUrl(), deadline)).containsExactly(publicOne);
      ExchangeFailed second =
          catchThrowableOfType(ExchangeFailed.class, () -> guard.targets(httpsUrl(), deadline));
      assertThat(second.failure().code()).isEqualTo(ExchangeErrorCode.ADDRESS_REFUSED);
    }
  }

  @Test
  void an_address_fixed_by_the_operator_is_not_resolved() {
    server.replying(Replies.json("{}"));
    EndpointUrl url = EndpointUrl.of("http://%s:%d/x".formatted(HOST, server.port()));
    TargetPolicy fixed =
        new TargetPolicy(List.of(AllowedOrigin.of(url.origin() + "=127.0.0.1")), Set.of());
    send(fixed, counting(InetAddress.ofLiteral("127.0.0.2")), HttpClientConfig.DEFAULT, url);
    assertThat(resolved).hasValue(0);
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void tries_the_next_address_when_one_refuses_the_connection() {
    server.replying(Replies.json("{}"));
    HostResolver two = _ -> List.of(InetAddress.ofLiteral("127.0.0.3"), LOOPBACK);
    EndpointUrl url = EndpointUrl.of("http://%s:%d/x".formatted(HOST, server.port()));
    assertThat(send(allowing(url), two, HttpClientConfig.DEFAULT, url)).isEqualTo("127.0.0.1");
  }

  @Test
  void reports_an_unknown_host() {
    HostResolver unknown =
        host -> {
          throw new UnknownHostException(host);
        };
    ExchangeFailure failure = failure(closedPolicy(), unknown, httpsUrl());
    assertThat(failure.code()).isEqualTo(ExchangeErrorCode.UNKNOWN_HOST);
    assertThat(failure.sent()).isFalse();
  }

  @Test
  void does_not_wait_for_a_resolver_that_hangs() {
    CountDownLatch never = new CountDownLatch(1);
    HostResolver hanging =
        _ -> {
          try {
            never.await();
          } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
          }
          return List.of(LOOPBACK);
        };
    assertThat(failure(closedPolicy(), hanging, httpsUrl()).code())
        .isEqualTo(ExchangeErrorCode.TIMEOUT);
    never.countDown();
  }

  @Test
  void verifies_the_certificate_for_the_name_of_the_url() throws Exception {
    secureServer(certificate);
    EndpointUrl url = secureUrl();
    assertThat(send(allowing(url), counting(LOOPBACK), trusting(certificate), url))
        .isEqualTo("127.0.0.1");
    assertThat(server.received().getFirst().header("Host")).contains(HOST + ":" + server.port());
  }

  @Test
  void refuses_a_certificate_of_an_unknown_authority() throws Exception {
    secureServer(certificate);
    ExchangeFailure failure = failure(allowing(secureUrl()), counting(LOOPBACK), secureUrl());
    assertThat(failure.code()).isEqualTo(ExchangeErrorCode.TLS);
    assertThat(failure.sent()).isFalse();
    assertThat(server.received()).isEmpty();
  }

  @Test
  void refuses_a_trusted_certificate_for_another_name() throws Exception {
    TestCertificate other = TestCertificate.forName("other.example.test");
    secureServer(other);
    EndpointUrl url = secureUrl();
    ExchangeFailed failed =
        catchThrowableOfType(
            ExchangeFailed.class,
            () -> send(allowing(url), counting(LOOPBACK), trusting(other), url));
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.TLS);
    assertThat(server.received()).isEmpty();
  }

  private void secureServer(TestCertificate identity) throws Exception {
    server.close();
    server = FaultServer.startSecure(identity.serverContext()).replying(Replies.json("{}"));
  }

  private EndpointUrl secureUrl() {
    return EndpointUrl.of("https://%s:%d/x".formatted(HOST, server.port()));
  }

  private HostResolver counting(InetAddress address) {
    return _ -> {
      resolved.incrementAndGet();
      return List.of(address);
    };
  }

  /** Sends, and returns the address of the server. */
  private static String send(
      TargetPolicy policy, HostResolver hosts, HttpClientConfig settings, EndpointUrl url) {
    try (VertxHttpExchange http = new VertxHttpExchange(vertx, policy, hosts, settings)) {
      return http.send(
          request(url),
          response -> {
            assertThat(new String(response.body().readAllBytes(), UTF_8)).isEqualTo("{}");
            return response.address();
          });
    }
  }

  private static ExchangeFailure failure(TargetPolicy policy, HostResolver hosts, EndpointUrl url) {
    return catchThrowableOfType(
            ExchangeFailed.class, () -> send(policy, hosts, HttpClientConfig.DEFAULT, url))
        .failure();
  }

  private static OutboundRequest request(EndpointUrl url) {
    return new OutboundRequest(
        HttpMethod.GET,
        url,
        List.of(),
        RequestBody.NONE,
        1000,
        Duration.ofSeconds(3),
        CancelSignal.NEVER);
  }

  private static HttpClientConfig trusting(TestCertificate certificate)
      throws GeneralSecurityException, IOException {
    HttpClientConfig defaults = HttpClientConfig.DEFAULT;
    return new HttpClientConfig(
        defaults.connectTimeout(),
        defaults.connections(),
        defaults.clients(),
        defaults.idleTime(),
        Optional.of(certificate.trustStore()),
        defaults.headerBytes(),
        defaults.compressedBytes());
  }

  private static TargetPolicy closedPolicy() {
    return new TargetPolicy(List.of(), Set.of(443));
  }

  private static TargetPolicy allowing(EndpointUrl url) {
    return new TargetPolicy(List.of(AllowedOrigin.of(url.origin())), Set.of(443));
  }

  private static EndpointUrl httpsUrl() {
    return EndpointUrl.of("https://" + HOST + "/");
  }
}
