package dev.tributary.webapp.demo.zoo;

import static dev.tributary.webapp.demo.zoo.ZooCase.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Cases whose next request carries a value of the response, in its body. */
final class ZooBodies {
  private static final int SIZE = 10;

  /** Where a search stops to skip rows; the real one stops at 10,000. */
  private static final int WINDOW = 30;

  private ZooBodies() {}

  static ZooResponse bodyToken(ZooRequest request) {
    String token = request.body().path("NextToken").asText("");
    int from = token.isEmpty() ? 0 : ZooRows.position(token);
    if (from < 0) {
      return ZooResponse.error(400, "InvalidNextTokenException");
    }
    ObjectNode body = object();
    body.set("Items", ZooRows.rows(from, SIZE));
    if (ZooRows.more(from, SIZE)) {
      body.put("NextToken", ZooRows.token(from + SIZE));
    }
    return ZooResponse.ok(body);
  }

  static ZooResponse searchAfter(ZooRequest request) {
    int size = request.body().path("size").asInt(SIZE);
    int skipped = request.body().path("from").asInt(0);
    if (size < 1 || size > WINDOW || skipped + size > WINDOW) {
      return ZooResponse.error(400, "Result window is too large");
    }
    int from = request.body().path("search_after").path(0).asInt(skipped);
    ObjectNode hits = object();
    hits.putObject("total").put("value", ZooRows.TOTAL).put("relation", "eq");
    ArrayNode list = hits.putArray("hits");
    for (JsonNode row : ZooRows.rows(from, size)) {
      ObjectNode hit = list.addObject().put("_id", row.path("id").asText());
      hit.set("_source", row);
      hit.putArray("sort").add(row.path("id").asInt());
    }
    ObjectNode body = object().put("took", 3).put("timed_out", false);
    body.set("hits", hits);
    return ZooResponse.ok(body);
  }

  static ZooResponse relay(ZooRequest request) {
    JsonNode variables = request.body().path("variables");
    String after = variables.path("after").asText("");
    int from = after.isEmpty() || after.equals("null") ? 0 : ZooRows.position(after);
    int first = Math.max(1, Math.min(100, variables.path("first").asInt(SIZE)));
    if (from < 0) {
      ObjectNode failed = object();
      failed.putArray("errors").addObject().put("message", "invalid cursor");
      failed.putNull("data");
      return ZooResponse.ok(failed);
    }
    ObjectNode body = object();
    ObjectNode customers = body.putObject("data").putObject("customers");
    ArrayNode edges = customers.putArray("edges");
    for (JsonNode row : ZooRows.rows(from, first)) {
      ObjectNode edge = edges.addObject().put("cursor", ZooRows.token(row.path("id").asInt()));
      edge.set("node", row);
    }
    customers
        .putObject("pageInfo")
        .put("hasNextPage", ZooRows.more(from, first))
        .put("endCursor", ZooRows.token(ZooRows.end(from, first)));
    return ZooResponse.ok(body);
  }
}
