package dev.tributary.webapp.demo.zoo;

import static dev.tributary.webapp.demo.zoo.ZooCase.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Cases whose next request carries a value of the response, in its query. */
final class ZooTokens {
  private static final int SIZE = 10;

  private ZooTokens() {}

  static ZooResponse startingAfter(ZooRequest request) {
    int from = request.number("starting_after", 0);
    int size = Math.max(1, Math.min(100, request.number("limit", SIZE)));
    ObjectNode body = object().put("object", "list").put("url", "/v1/customers");
    body.put("has_more", ZooRows.more(from, size));
    body.set("data", ZooRows.rows(from, size));
    return ZooResponse.ok(body);
  }

  /** Errors have the status 200 as well. */
  static ZooResponse okFalse(ZooRequest request) {
    String cursor = request.text("cursor");
    int from = cursor.isEmpty() ? 0 : ZooRows.position(cursor);
    if (from < 0) {
      return ZooResponse.ok(object().put("ok", false).put("error", "invalid_cursor"));
    }
    ObjectNode body = object().put("ok", true);
    body.set("members", ZooRows.rows(from, SIZE));
    body.putObject("response_metadata").put("next_cursor", next(from));
    return ZooResponse.ok(body);
  }

  static ZooResponse pagingNextAfter(ZooRequest request) {
    int from = request.number("after", 0);
    ObjectNode body = object();
    ArrayNode results = body.putArray("results");
    ZooRows.rows(from, SIZE)
        .forEach(
            row -> {
              ObjectNode result = results.addObject().put("id", row.path("id").asText());
              result.set("properties", row);
            });
    if (ZooRows.more(from, SIZE)) {
      body.putObject("paging").putObject("next").put("after", Integer.toString(from + SIZE));
    }
    return ZooResponse.ok(body);
  }

  static ZooResponse pageToken(ZooRequest request) {
    String token = request.text("pageToken");
    int from = token.isEmpty() ? 0 : ZooRows.position(token);
    if (from < 0) {
      return ZooResponse.error(400, "invalidPageToken");
    }
    int size = Math.max(1, Math.min(100, request.number("maxResults", SIZE)));
    ObjectNode body = object().put("kind", "customers#list");
    if (ZooRows.more(from, size)) {
      body.put("nextPageToken", ZooRows.token(from + size));
    }
    body.set("items", ZooRows.rows(from, size));
    return ZooResponse.ok(body);
  }

  private static String next(int from) {
    return ZooRows.more(from, SIZE) ? ZooRows.token(from + SIZE) : "";
  }
}
