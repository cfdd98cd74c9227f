package dev.tributary.adapters.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.out.http.dns.HostResolver;
import dev.tributary.adapters.out.http.server.FaultServer;
import dev.tributary.adapters.out.http.server.TestVertx;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** Exchanges over one connection at most with a server that a test scripts. */
abstract class ResponseFramingFixture {
  static final Duration TIME = Duration.ofSeconds(30);
  static final int LIMIT = 5_242_880;
  static final String NEXT = "{\"next\":true}";
  static final String JSON = "{\"data\":[{\"code\":\"A1\",\"city\":\"Ulm\"}]}";
  final FaultServer server = FaultServer.start();

  /** One connection at most: every exchange needs the one that was kept. */
  final VertxHttpExchange http =
      new VertxHttpExchange(
          TestVertx.SHARED,
          new TargetPolicy(List.of(AllowedOrigin.of(server.origin())), Set.of(443)),
          HostResolver.system(),
          oneConnection());

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  ExchangeFailed failure(OutboundRequest request) {
    return catchThrowableOfType(
        ExchangeFailed.class, () -> http.send(request, ResponseFramingFixture::text));
  }

  static String complete(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(body.length(), body);
  }

  static String text(HttpResponse httpResponse) throws IOException {
    return new String(httpResponse.body().readAllBytes(), UTF_8);
  }

  OutboundRequest get() {
    return get(LIMIT);
  }

  OutboundRequest get(long limit) {
    return new OutboundRequest(
        HttpMethod.GET,
        EndpointUrl.of(server.url("/")),
        List.of(),
        RequestBody.NONE,
        limit,
        TIME,
        CancelSignal.NEVER);
  }

  static HttpClientConfig oneConnection() {
    HttpClientConfig defaults = HttpClientConfig.DEFAULT;
    return new HttpClientConfig(
        defaults.connectTimeout(),
        1,
        defaults.clients(),
        defaults.idleTime(),
        defaults.authorities(),
        defaults.headerBytes(),
        defaults.compressedBytes());
  }
}
