package dev.tributary.adapters.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.out.http.server.FaultServer;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.application.exchange.http.Transport;
import dev.tributary.domain.account.transport.HttpProtocol;
import dev.tributary.domain.account.transport.TlsVersion;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.target.EndpointUrl;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** HTTP/2 against a real server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class Http2Test extends TransportFixture {
  private final AtomicInteger connections = new AtomicInteger();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private Transport transport;

  @BeforeEach
  void transport() {
    transport = with(TlsVersion.TLS_1_2, HttpProtocol.HTTP_2);
  }

  @Test
  void is_spoken_where_the_server_offers_it_and_the_connection_is_reused() {
    int port = start(request -> request.response().end(request.version().name()));
    VertxHttpExchange http = http(port);

    assertThat(send(http, url(port), transport)).isEqualTo("HTTP_2");
    assertThat(send(http, url(port), transport)).isEqualTo("HTTP_2");
    assertThat(connections).hasValue(1);
  }

  @Test
  void falls_back_to_the_older_version() {
    FaultServer old = opened(FaultServer.startSecure(SERVER.server(AUTHORITY)));
    old.replying(Replies.json("{}"));

    assertThat(send(http(old.port()), url(old.port()), transport)).isEqualTo("{}");
  }

  @Test
  void a_body_passes_in_both_directions() {
    int port = start(request -> request.body().onSuccess(request.response()::end));
    byte[] body = Replies.jsonOfSize(700_000);

    String response =
        http(port)
            .send(
                request(HttpMethod.POST, port, body, Duration.ofSeconds(20)),
                arrived -> new String(arrived.body().readAllBytes(), UTF_8));

    assertThat(response).isEqualTo(new String(body, UTF_8));
  }

  @Test
  void an_abandoned_response_closes_the_connection() {
    int port = start(Http2Test::endless);
    VertxHttpExchange http = http(port);

    int first =
        http.send(
            request(HttpMethod.GET, port, new byte[0], Duration.ofSeconds(20)),
            response -> response.body().read());

    assertThat(first).isEqualTo('x');
    closed.join();
  }

  @Test
  void the_deadline_ends_a_response_that_does_not_come() {
    int port = start(request -> request.response().setChunked(true).write("[").mapEmpty());

    ExchangeFailed failed =
        catchThrowableOfType(
            ExchangeFailed.class,
            () ->
                http(port)
                    .send(
                        request(HttpMethod.GET, port, new byte[0], Duration.ofMillis(500)),
                        response -> response.body().readAllBytes()));

    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.TIMEOUT);
    closed.join();
  }

  @Test
  void a_stream_that_the_server_resets_is_reported_as_cut() {
    int port =
        start(
            request ->
                request
                    .response()
                    .setChunked(true)
                    .write("[")
                    .onComplete(_ -> request.response().reset(2)));

    ExchangeFailed failed =
        catchThrowableOfType(ExchangeFailed.class, () -> send(http(port), url(port), transport));

    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.CUT);
    assertThat(failed.failure().sent()).isTrue();
  }

  private static void endless(HttpServerRequest request) {
    request.response().setChunked(true).write(Buffer.buffer("x".repeat(200_000)));
  }

  private int start(Handler<HttpServerRequest> handler) {
    HttpServer server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setSsl(true)
                    .setUseAlpn(true)
                    .setKeyCertOptions(
                        new PemKeyCertOptions()
                            .addCertValue(Buffer.buffer(SERVER.certificatePem()))
                            .addKeyValue(Buffer.buffer(SERVER.keyPem()))))
            .connectionHandler(
                connection -> {
                  connections.incrementAndGet();
                  connection.closeHandler(_ -> closed.complete(null));
                })
            .requestHandler(handler);
    server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    opened(() -> server.close().toCompletionStage().toCompletableFuture().join());
    return server.actualPort();
  }

  private OutboundRequest request(HttpMethod method, int port, byte[] body, Duration time) {
    return new OutboundRequest(
        method,
        EndpointUrl.of(url(port)),
        List.of(),
        RequestBody.of("application/json", body),
        1_000_000,
        time,
        transport,
        CancelSignal.NEVER);
  }
}
