package dev.tributary.webapp.demo.zoo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;

/** The rows of every case: customers 1 to {@link #TOTAL}. */
final class ZooRows {
  static final int TOTAL = 47;

  private static final List<String> CITIES = List.of("San José", "Utrecht", "Kyoto", "Lagos");

  private ZooRows() {}

  /**
   * Some of the rows.
   *
   * @param from how many come before them
   */
  static ArrayNode rows(int from, int most) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (int i = from; i < end(from, most); i++) {
      rows.add(row(i + 1));
    }
    return rows;
  }

  static ObjectNode row(int id) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("name", "Customer " + id)
        .put("city", CITIES.get(id % CITIES.size()))
        .put("spent", id * 3);
  }

  /** Where a page ends: how many rows it and those before it hold. */
  static int end(int from, int most) {
    return Math.min(TOTAL, from + most);
  }

  static boolean more(int from, int most) {
    return from + most < TOTAL;
  }

  /** A token of which a client cannot read the meaning. */
  static String token(int position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("at:" + position).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** The position of a token; negative when it is none. */
  static int position(String token) {
    for (int i = 0; i <= TOTAL; i++) {
      if (token(i).equals(token)) {
        return i;
      }
    }
    return -1;
  }
}
