package dev.tributary.webapp.activity.externalapi;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** An API on this machine that responds with the same JSON each time. */
public final class JsonServer {
  private JsonServer() {}

  /** It is started; the caller stops it. */
  public static HttpServer serving(int port, String path, String json) throws IOException {
    HttpServer api =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    api.createContext(path, response(200, json));
    api.start();
    return api;
  }

  static HttpHandler response(int status, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    };
  }
}
