package dev.tributary.webapp.activity.externalapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.webapp.form.RowShape;

/** Headers by name, each a text or the name of a secret. */
final class HeaderShape implements RowShape {
  static final String NAME = "name";
  static final String TEXT = "text";
  static final String SECRET = "secret";

  @Override
  public ArrayNode open(JsonNode stored) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    stored
        .properties()
        .forEach(
            header -> {
              JsonNode value = header.getValue();
              rows.addObject()
                  .put(NAME, header.getKey())
                  .put(value.isObject() ? SECRET : TEXT, value.path(SECRET).asText(value.asText()));
            });
    return rows;
  }

  /** A header with both is sent with the secret: the safer of the two. */
  @Override
  public JsonNode close(ArrayNode rows) {
    ObjectNode headers = JsonNodeFactory.instance.objectNode();
    for (JsonNode row : rows) {
      String name = row.path(NAME).asText();
      if (row.has(SECRET)) {
        headers.putObject(name).set(SECRET, row.path(SECRET));
      } else {
        headers.put(name, row.path(TEXT).asText());
      }
    }
    return headers;
  }

  @Override
  public String place(String list, int index, ObjectNode row, String field) {
    return list + "." + row.path(NAME).asText();
  }
}
