package dev.tributary.webapp.security.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.in.rest.problem.RestLimits;
import dev.tributary.adapters.in.rest.problem.RestLimits.SlowestBody;
import dev.tributary.webapp.problem.ErrorResponses;
import dev.tributary.webapp.problem.Unavailable;
import dev.tributary.webapp.problem.UnavailableRoute;
import dev.tributary.webapp.security.route.Routes;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the web server makes of requests before a resource sees them, byte by byte. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestSmugglingFilterTest {
  private static final int TIMEOUT_MILLIS = 30_000;

  private final Vertx vertx = Vertx.vertx();
  private final ErrorResponses errorResponses =
      new ErrorResponses(new ObjectMapper(), new Routes());
  private HttpServer server;

  @BeforeEach
  void listen() {
    RestLimits limits =
        new RestLimits(
            1000,
            1000,
            new SlowestBody(10, Duration.ofMillis(200)),
            Duration.ofSeconds(1),
            Duration.ZERO);
    Router router = Router.router(vertx);
    new UnavailableRoute(new Unavailable(errorResponses, InstantSource.fixed(Instant.EPOCH)))
        .register(router);
    RequestSmugglingFilter form = new RequestSmugglingFilter(limits, errorResponses);
    form.register(router);
    router.route().handler(form::check);
    router
        .get("/api/gone")
        .handler(routing -> routing.fail(new IllegalStateException(new SQLException("", "08006"))));
    router.get("/api/wrong").handler(routing -> routing.fail(new IllegalStateException("ours")));
    router
        .route()
        .handler(routing -> routing.request().body().onSuccess(body -> routing.end("fine")));
    HttpServerOptions options = new HttpServerOptions();
    new ServerProtocol().customizeHttpServer(options);
    server =
        vertx
            .createHttpServer(options)
            .requestHandler(router)
            .listen(0, InetAddress.getLoopbackAddress().getHostAddress())
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Host: a.example\r\nHost: b.example\r\n",
        "Host: a.example\r\nHost: a.example\r\n",
      })
  void a_request_names_its_host_once(String hosts) throws IOException {
    assertThat(response("GET /api/x HTTP/1.1\r\n" + hosts + "\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("TRB-190024")
        .containsIgnoringCase("connection: close");
  }

  @Test
  void one_host_is_what_every_request_has() throws IOException {
    assertThat(response("GET /api/x HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void a_body_that_stops_arriving_ends_its_connection() throws IOException {
    assertThat(
            response("POST /api/x HTTP/1.1\r\nHost: a.example\r\nContent-Length: 100\r\n\r\nhalf"))
        .isEmpty();
  }

  @Test
  void http_2_is_not_spoken_without_encryption() throws IOException {
    String upgrade =
        String.join(
            "\r\n",
            "GET /api/x HTTP/1.1",
            "Host: a.example",
            "Connection: Upgrade, HTTP2-Settings",
            "Upgrade: h2c",
            "HTTP2-Settings: AAMAAABkAAQAAP__",
            "",
            "");
    String closed = "GET /api/x HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n";
    assertThat(response(upgrade + closed)).startsWith("HTTP/1.1 200").doesNotContain(" 101 ");
    assertThat(response("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).doesNotContain("\u0000");
  }

  @Test
  void an_outage_is_refused_for_now_and_a_mistake_of_ours_is_not() throws IOException {
    assertThat(response("GET /api/gone HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 503")
        .containsIgnoringCase("retry-after: 5")
        .containsIgnoringCase("content-type: application/problem+json")
        .contains("TRB-190023");
    assertThat(response("GET /api/wrong HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 500")
        .doesNotContain("TRB-190023");
  }

  /** Everything until the server closes the connection. */
  private String response(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
