package dev.tributary.webapp.demo.zoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a case sends back. */
public record ZooResponse(
    int status, String contentType, Map<String, String> headers, String body) {
  private static final String JSON = "application/json";

  public ZooResponse {
    headers = Map.copyOf(headers);
  }

  static ZooResponse ok(JsonNode body) {
    return new ZooResponse(200, JSON, Map.of(), body.toString());
  }

  static ZooResponse csv(String body) {
    return new ZooResponse(200, "text/csv; charset=utf-8", Map.of(), body);
  }

  /** A refusal. */
  public static ZooResponse error(int status, String code) {
    return new ZooResponse(
        status,
        JSON,
        Map.of(),
        JsonNodeFactory.instance.objectNode().put("error", code).toString());
  }

  ZooResponse with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ZooResponse(status, contentType, more, body);
  }

  ZooResponse accepted() {
    return new ZooResponse(202, contentType, headers, body);
  }
}
