package dev.tributary.webapp.demo.zoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * A request to the zoo.
 *
 * @param base scheme, host and port
 * @param path of the case and what follows it
 * @param query decoded; the last value of a name
 */
public record ZooRequest(
    String method, String base, String path, Map<String, String> query, JsonNode body) {
  public ZooRequest {
    query = Map.copyOf(query);
  }

  /** A number of the query that is 0 or more. */
  int number(String name, int otherwise) {
    return Optional.ofNullable(query.get(name))
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .orElse(otherwise);
  }

  String text(String name) {
    return query.getOrDefault(name, "");
  }

  /** The own address with another query. */
  String address(String otherQuery) {
    return base + path + "?" + otherQuery;
  }
}
