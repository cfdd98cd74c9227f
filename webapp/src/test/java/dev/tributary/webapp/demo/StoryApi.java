package dev.tributary.webapp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The coupons of the birthday story, served by a test that wants to act during a call. */
final class StoryApi implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private volatile Consumer<KillPoint> watcher = _ -> {};

  /** When a watcher may act. */
  enum KillPoint {
    REQUEST_ARRIVES,
    HALF_A_RESPONSE_IS_SENT,
    THE_RESPONSE_IS_SENT
  }

  private StoryApi(HttpServer server) {
    this.server = server;
  }

  static StoryApi start() {
    try {
      StoryApi api =
          new StoryApi(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      api.server.createContext("/coupons", api::response);
      api.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      api.server.start();
      return api;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  void watch(Consumer<KillPoint> newWatcher) {
    watcher = newWatcher;
  }

  /** The idempotency keys of all calls since this was asked last. */
  List<String> takeKeys() {
    List<String> taken = List.copyOf(keys);
    keys.clear();
    return taken;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void response(HttpExchange exchange) throws IOException {
    keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    watcher.accept(KillPoint.REQUEST_ARRIVES);
    JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
    byte[] response = JSON.writeValueAsBytes(Coupons.of(() -> ApiBehaviour.DEFAULT).apply(request));
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, response.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(response, 0, response.length / 2);
      out.flush();
      watcher.accept(KillPoint.HALF_A_RESPONSE_IS_SENT);
      out.write(response, response.length / 2, response.length - response.length / 2);
      out.flush();
      watcher.accept(KillPoint.THE_RESPONSE_IS_SENT);
    }
  }
}
