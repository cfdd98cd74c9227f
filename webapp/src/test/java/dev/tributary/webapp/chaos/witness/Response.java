package dev.tributary.webapp.chaos.witness;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What the API sends; without a body when that is empty. */
record Response(int status, String body) {
  static final int OK = 200;
  static final int NO_CONTENT = 204;
  static final int NOT_FOUND = 404;
  static final int CONFLICT = 409;

  /**
   * @param half whether it is cut in the middle
   */
  void send(HttpExchange exchange, boolean half) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
    if (bytes.length == 0) {
      sendHead(exchange, half);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes, 0, half ? bytes.length / 2 : bytes.length);
      out.flush();
      if (half) {
        throw new IOException("cut in the middle");
      }
    }
  }

  private void sendHead(HttpExchange exchange, boolean half) throws IOException {
    if (half) {
      throw new IOException("cut before the first byte");
    }
    exchange.sendResponseHeaders(status, -1);
  }
}
