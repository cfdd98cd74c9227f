package dev.tributary.adapters.observation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.common.Attributes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpanExportTest {
  private final HttpServer receiver;
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();

  SpanExportTest() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    receiver.createContext("/v1/traces", this::receive);
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  /** The end of the program sends what is left. */
  @Test
  void spans_arrive_at_a_receiver_of_OTLP_with_the_name_of_the_node_and_the_header() {
    try (SpanExport export =
        SpanExport.to(
            URI.create("http://127.0.0.1:%d/v1/traces".formatted(receiver.getAddress().getPort())),
            Map.of("x-key", "of the provider"),
            Attributes.builder().put("service.instance.id", "node-seven").build())) {
      export.tracer().spanBuilder("run").startSpan().end();
    }

    assertThat(keys).containsExactly("of the provider");
    assertThat(bodies).singleElement().asString().contains("run", "node-seven");
  }

  /** The address may hold a password, so that the message does not repeat it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "collector:4318",
        "ftp://user:word@127.0.0.1/",
        "file:/v1/traces",
        "//127.0.0.1/",
        ""
      })
  void an_address_of_another_kind_is_refused(String address) {
    assertThatThrownBy(() -> SpanExport.to(URI.create(address), Map.of(), Attributes.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tributary.tracing.endpoint")
        .hasMessageNotContaining("word");
  }

  private void receive(HttpExchange exchange) throws IOException {
    keys.add(exchange.getRequestHeaders().getFirst("x-key"));
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }
}
