package dev.tributary.webapp.activity.externalapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.webapp.form.RowShape;

/** Destinations by source value; an empty source is every empty value, null makes no value. */
final class RemapShape implements RowShape {
  static final String FROM = "from";
  static final String TO = "to";

  @Override
  public ArrayNode open(JsonNode stored) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    stored
        .properties()
        .forEach(
            entry -> {
              ObjectNode row = rows.addObject().put(FROM, entry.getKey());
              if (!entry.getValue().isNull()) {
                row.put(TO, entry.getValue().asText());
              }
            });
    return rows;
  }

  @Override
  public JsonNode close(ArrayNode rows) {
    ObjectNode remap = JsonNodeFactory.instance.objectNode();
    for (JsonNode row : rows) {
      remap.put(row.path(FROM).asText(), row.has(TO) ? row.path(TO).asText() : null);
    }
    return remap;
  }

  @Override
  public String place(String list, int index, ObjectNode row, String field) {
    return list + "." + row.path(FROM).asText();
  }
}
