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
  private volatile Consumer<Moment> watcher = _ -> {};

  /** When a watcher may act. */
  enum Moment {
    REQUEST_ARRIVES,
    HALF_AN_ANSWER_IS_SENT,
    THE_ANSWER_IS_SENT
  }

  private StoryApi(HttpServer server) {
    this.server = server;
  }

  static StoryApi start() {
    try {
      StoryApi api =
          new StoryApi(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      api.server.createContext("/coupons", api::answer);
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

  void watch(Consumer<Moment> newWatcher) {
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

  private void answer(HttpExchange exchange) throws IOException {
    keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    watcher.accept(Moment.REQUEST_ARRIVES);
    JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
    byte[] answer = JSON.writeValueAsBytes(Coupons.of(() -> ApiBehaviour.USUAL).apply(request));
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, answer.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(answer, 0, answer.length / 2);
      out.flush();
      watcher.accept(Moment.HALF_AN_ANSWER_IS_SENT);
      out.write(answer, answer.length / 2, answer.length - answer.length / 2);
      out.flush();
      watcher.accept(Moment.THE_ANSWER_IS_SENT);
    }
  }
}
