package dev.tributary.adapters.activity.externalapi.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.RowShape;
import dev.tributary.adapters.setting.RowShapes;

/** Rules whose statuses a form shows in one line. */
public final class RuleShape implements RowShape {
  public static final String STATUS = "status";

  @Override
  public ArrayNode toRows(JsonNode stored) {
    ArrayNode rows = RowShapes.OBJECTS.toRows(stored);
    for (JsonNode row : rows) {
      if (row.path(STATUS).isArray()) {
        ((ObjectNode) row).put(STATUS, StatusesType.line(row.path(STATUS)));
      }
    }
    return rows;
  }

  @Override
  public JsonNode fromRows(ArrayNode rows) {
    for (JsonNode row : rows) {
      if (row.path(STATUS).isTextual()) {
        ((ObjectNode) row).set(STATUS, StatusesType.list(row.path(STATUS).asText()));
      }
    }
    return rows;
  }

  @Override
  public String place(String list, int index, ObjectNode row, String field) {
    return RowShapes.OBJECTS.place(list, index, row, field);
  }
}
