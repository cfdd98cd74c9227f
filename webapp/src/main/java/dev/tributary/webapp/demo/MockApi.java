package dev.tributary.webapp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tributary.webapp.demo.zoo.ZooCase;
import dev.tributary.webapp.demo.zoo.ZooRequest;
import dev.tributary.webapp.demo.zoo.ZooResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The external API that the demonstration calls: coupons, those still open, line-up, offers,
 * weather and the zoo. It listens on the loopback address only. {@code PUT /behaviour} makes it
 * slow or faulty.
 */
public final class MockApi implements AutoCloseable {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int METHOD_NOT_ALLOWED = 405;

  /** The largest request it reads. */
  private static final int LARGEST = 10 * 1024 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<ApiBehaviour> behaviour;
  private final AtomicInteger calls = new AtomicInteger();

  private MockApi(HttpServer server, ApiBehaviour behaviour) {
    this.server = server;
    this.behaviour = new AtomicReference<>(behaviour);
  }

  /**
   * @param port 0 for any
   * @throws IOException when the port is taken
   */
  public static MockApi start(int port, ApiBehaviour behaviour) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    MockApi api = new MockApi(HttpServer.create(address, 0), behaviour);
    api.serve("POST", "/coupons", Coupons.of(api::behaviour));
    api.serve("GET", "/line-up", SampleResponses::lineUp);
    api.serve("POST", "/offers", SampleResponses::offers);
    api.serve("POST", "/open-coupons", SampleResponses::openCoupons);
    api.serve("POST", "/weather", SampleResponses::weather);
    api.server.createContext("/zoo/", api::zoo);
    api.server.createContext("/behaviour", api::change);
    api.server.setExecutor(api.threads);
    api.server.start();
    return api;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /**
   * How many calls arrived so far, without those that delete a job: they come at any time after the
   * run.
   */
  public int calls() {
    return calls.get();
  }

  public ApiBehaviour behaviour() {
    return Objects.requireNonNull(behaviour.get());
  }

  /** From the next call on. */
  public void behave(ApiBehaviour changed) {
    behaviour.set(changed);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /**
   * @param response of the body, or of the query parameters of a GET
   */
  private void serve(String method, String path, Function<JsonNode, JsonNode> response) {
    server.createContext(
        path,
        exchange -> {
          calls.incrementAndGet();
          if (!exchange.getRequestMethod().equals(method)) {
            send(exchange, METHOD_NOT_ALLOWED, JSON.createObjectNode().put("use", method));
            return;
          }
          JsonNode request = method.equals("GET") ? query(exchange) : read(exchange);
          hold(behaviour().delayMillis());
          if (behaviour().faulty()) {
            send(
                exchange, behaviour().status(), JSON.createObjectNode().put("error", "on request"));
          } else {
            send(exchange, OK, response.apply(request));
          }
        });
  }

  /** The cases of the zoo, which are slow and faulty as the others are. */
  private void zoo(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("DELETE")) {
      calls.incrementAndGet();
    }
    ZooRequest request = ZooRequests.of(exchange, read(exchange));
    hold(behaviour().delayMillis());
    ZooResponse response =
        behaviour().faulty()
            ? ZooResponse.error(behaviour().status(), "on request")
            : ZooCase.respond(request);
    response.headers().forEach(exchange.getResponseHeaders()::set);
    send(exchange, response.status(), response.contentType(), response.body());
  }

  private void change(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("PUT")) {
      send(exchange, METHOD_NOT_ALLOWED, JSON.createObjectNode().put("use", "PUT"));
      return;
    }
    try {
      behave(JSON.treeToValue(read(exchange), ApiBehaviour.class));
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
      send(exchange, BAD_REQUEST, JSON.createObjectNode().put("error", "unreadable"));
    }
  }

  private static JsonNode query(HttpExchange exchange) {
    ObjectNode parameters = JSON.createObjectNode();
    String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
    for (String pair : query.split("&", -1)) {
      int end = pair.indexOf('=');
      if (end > 0) {
        parameters.put(
            URLDecoder.decode(pair.substring(0, end), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(end + 1), StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }

  private static JsonNode read(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST);
    return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
  }

  private void send(HttpExchange exchange, int status, JsonNode response) throws IOException {
    send(exchange, status, behaviour().type(), response.toString());
  }

  private void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] json = text.getBytes(StandardCharsets.UTF_8);
    byte[] body = Arrays.copyOf(json, Math.max(json.length, behaviour().bytes()));
    Arrays.fill(body, json.length, body.length, (byte) ' ');
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static void hold(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
