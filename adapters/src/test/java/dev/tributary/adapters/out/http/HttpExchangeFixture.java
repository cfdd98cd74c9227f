package dev.tributary.adapters.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.out.http.dns.HostResolver;
import dev.tributary.adapters.out.http.server.FaultServer;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A client and a server with faults; each test has its own. */
abstract class HttpExchangeFixture {
  static final Duration LONG = Duration.ofSeconds(30);
  static final int LIMIT = 5_242_880;
  static Vertx vertx;
  FaultServer server;
  VertxHttpExchange http;

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
  }

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  VertxHttpExchange exchange(HttpClientConfig settings, LongSupplier nanoTime) {
    TargetPolicy policy = new TargetPolicy(List.of(AllowedOrigin.of(server.origin())), Set.of(443));
    return new VertxHttpExchange(vertx, policy, HostResolver.system(), settings, nanoTime);
  }

  static HttpClientConfig settings(int connections, long compressedBytes) {
    HttpClientConfig defaultValue = HttpClientConfig.DEFAULT;
    return new HttpClientConfig(
        defaultValue.connectTimeout(),
        connections,
        defaultValue.clients(),
        defaultValue.idleTime(),
        defaultValue.authorities(),
        defaultValue.headerBytes(),
        compressedBytes);
  }

  ExchangeFailure assertFailure(
      OutboundRequest request, ExchangeErrorCode code, Object... arguments) {
    ExchangeFailed failed =
        catchThrowableOfType(ExchangeFailed.class, () -> http.send(request, this::text));
    assertThat(failed).isNotNull();
    assertThat(failed.failure().code()).isEqualTo(code);
    assertThat(failed.failure().arguments()).containsExactly(arguments);
    return failed.failure();
  }

  String text(HttpResponse httpResponse) throws IOException {
    try (InputStream body = httpResponse.body()) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }

  OutboundRequest get(Duration time) {
    return get(server.url("/"), time);
  }

  static OutboundRequest get(String url, Duration time) {
    return new OutboundRequest(
        HttpMethod.GET,
        EndpointUrl.of(url),
        List.of(),
        RequestBody.NONE,
        LIMIT,
        time,
        CancelSignal.NEVER);
  }

  OutboundRequest request(HttpMethod method, String target, String body, Duration time) {
    return request(method, target, body, time, CancelSignal.NEVER);
  }

  OutboundRequest request(
      HttpMethod method, String target, String body, Duration time, CancelSignal cancel) {
    return new OutboundRequest(
        method,
        EndpointUrl.of(server.url(target)),
        List.of(new RenderedHeader("X-Team", "blue", false)),
        RequestBody.of("application/json", body.getBytes(UTF_8)),
        LIMIT,
        time,
        cancel);
  }
}
