package dev.tributary.webapp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.tributary.webapp.demo.zoo.ZooRequest;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Reads requests to the zoo. */
final class ZooRequests {
  private ZooRequests() {}

  static ZooRequest of(HttpExchange exchange, JsonNode body) {
    InetSocketAddress own = exchange.getLocalAddress();
    return new ZooRequest(
        exchange.getRequestMethod(),
        "http://127.0.0.1:" + own.getPort(),
        exchange.getRequestURI().getPath(),
        query(Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "")),
        body);
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new HashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
