package dev.tributary.adapters.activity.externalapi.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.RowShape;

/** Headers by name, each a text, or the name of a secret with text around it. */
public final class HeaderShape implements RowShape {
  static final String NAME = "name";
  static final String TEXT = "text";
  static final String SECRET = "secret";
  static final String AFTER = "after";

  private static final String BEFORE = "before";

  @Override
  public ArrayNode toRows(JsonNode stored) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    stored
        .properties()
        .forEach(
            header -> {
              ObjectNode row = rows.addObject().put(NAME, header.getKey());
              JsonNode value = header.getValue();
              if (value.isObject()) {
                copy(value, SECRET, row, SECRET);
                copy(value, BEFORE, row, TEXT);
                copy(value, AFTER, row, AFTER);
              } else {
                row.put(TEXT, value.asText());
              }
            });
    return rows;
  }

  private static void copy(JsonNode from, String field, ObjectNode to, String name) {
    if (from.has(field)) {
      to.set(name, from.path(field));
    }
  }

  /** The text of a header with a secret stands in front of it. */
  @Override
  public JsonNode fromRows(ArrayNode rows) {
    ObjectNode headers = JsonNodeFactory.instance.objectNode();
    for (JsonNode row : rows) {
      String name = row.path(NAME).asText();
      if (row.has(SECRET)) {
        ObjectNode reference = headers.putObject(name);
        copy(row, SECRET, reference, SECRET);
        copy(row, TEXT, reference, BEFORE);
        copy(row, AFTER, reference, AFTER);
      } else {
        headers.put(name, row.path(TEXT).asText().strip());
      }
    }
    return headers;
  }

  @Override
  public String place(String list, int index, ObjectNode row, String field) {
    return list + "." + row.path(NAME).asText();
  }
}
