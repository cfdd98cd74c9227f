package dev.tributary.adapters.activity.externalapi.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.RowShape;
import dev.tributary.adapters.setting.RowShapes;

/** Columns whose path may be empty, for which a form shows a point. */
public final class ColumnShape implements RowShape {
  public static final String PATH = "path";

  /** How the form writes the pointer to the element itself, which is empty. */
  private static final String ITSELF = ".";

  @Override
  public ArrayNode toRows(JsonNode stored) {
    return withPath(RowShapes.OBJECTS.toRows(stored), "", ITSELF);
  }

  @Override
  public JsonNode fromRows(ArrayNode rows) {
    return withPath(rows, ITSELF, "");
  }

  @Override
  public String place(String list, int index, ObjectNode row, String field) {
    return RowShapes.OBJECTS.place(list, index, row, field);
  }

  private static ArrayNode withPath(ArrayNode rows, String from, String to) {
    for (JsonNode row : rows) {
      if (row.has(PATH) && row.path(PATH).asText().equals(from)) {
        ((ObjectNode) row).put(PATH, to);
      }
    }
    return rows;
  }
}
