package dev.tributary.webapp.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The API of the small run: sends the same codes in response to every request, after a delay. Under
 * {@link #LATER} it refuses at first and asks callers to come back in some hours.
 */
final class CodeServer implements AutoCloseable {
  static {
    // Else a response, sent in two parts, waits for the client to acknowledge the first.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final byte[] RESPONSE = SmallRun.response().getBytes(StandardCharsets.US_ASCII);

  /** The path that is busy until {@link #open}. */
  static final String LATER = "/later";

  private static final Duration COME_BACK_AFTER = Duration.ofHours(3);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Duration delay = Duration.ZERO;
  private volatile boolean open;

  private CodeServer(HttpServer server) {
    this.server = server;
  }

  /**
   * @param port 0 for any
   */
  static CodeServer start(int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    CodeServer api = new CodeServer(HttpServer.create(address, 0));
    api.server.createContext("/codes", api::respond);
    api.server.createContext(LATER, api::respondLater);
    api.server.setExecutor(api.threads);
    api.server.start();
    return api;
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From the next request on. */
  void delay(Duration before) {
    delay = before;
  }

  /** From now on nothing is refused. */
  void open() {
    open = true;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void respondLater(HttpExchange exchange) throws IOException {
    if (open) {
      respond(exchange);
      return;
    }
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String seconds = Long.toString(COME_BACK_AFTER.toSeconds());
      exchange.getResponseHeaders().set("Retry-After", seconds);
      exchange.sendResponseHeaders(503, -1);
    }
  }

  private void respond(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      Thread.sleep(delay);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, RESPONSE.length);
      exchange.getResponseBody().write(RESPONSE);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
