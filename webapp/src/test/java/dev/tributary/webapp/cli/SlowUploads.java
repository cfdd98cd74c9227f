package dev.tributary.webapp.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The API of imports, whose response to an upload comes after three seconds. */
final class SlowUploads implements AutoCloseable {
  private final HttpServer server;

  private SlowUploads(HttpServer server) {
    this.server = server;
  }

  static SlowUploads start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/imports", SlowUploads::responseUpload);
    server.createContext(
        "/api/v1/imports/7",
        exchange ->
            response(
                exchange,
                200,
                "{\"state\":\"finished\",\"stateText\":\"Finished\",\"percent\":100,\"notes\":[],"
                    + "\"counts\":{\"inserted\":1,\"updated\":0,\"unchanged\":0,\"rejected\":0}}"));
    server.createContext(
        "/api/v1/imports/7/rejects", exchange -> response(exchange, 200, "{\"items\":[]}"));
    server.start();
    return new SlowUploads(server);
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** After three times the timeout that the test sets for other requests. */
  private static void responseUpload(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS)
        .execute(() -> response(exchange, 202, "{\"id\":\"7\"}"));
  }

  private static void response(HttpExchange exchange, int status, String json) {
    try (exchange) {
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
