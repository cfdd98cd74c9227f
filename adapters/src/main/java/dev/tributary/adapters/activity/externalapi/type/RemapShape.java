package dev.tributary.adapters.activity.externalapi.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.RowShape;

/**
 * Rows of a source and a destination value for an object of destinations by source. An empty source
 * matches every empty value; a destination of null yields no value. A text that a form cannot show
 * exactly, because it is empty or has outer spaces, is quoted.
 */
public final class RemapShape implements RowShape {
  static final String FROM = "from";
  static final String TO = "to";

  private static final String QUOTE = "\"";

  @Override
  public ArrayNode toRows(JsonNode stored) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    stored
        .properties()
        .forEach(
            entry -> {
              ObjectNode row = rows.addObject().put(FROM, shown(entry.getKey()));
              if (!entry.getValue().isNull()) {
                row.put(TO, shown(entry.getValue().asText()));
              }
            });
    return rows;
  }

  @Override
  public JsonNode fromRows(ArrayNode rows) {
    ObjectNode remap = JsonNodeFactory.instance.objectNode();
    for (JsonNode row : rows) {
      remap.put(text(row, FROM), row.has(TO) ? text(row, TO) : null);
    }
    return remap;
  }

  @Override
  public String place(String list, int index, ObjectNode row, String field) {
    return list + "." + text(row, FROM);
  }

  private static String shown(String text) {
    boolean plain = !text.isEmpty() && text.equals(text.strip()) && !quoted(text);
    return plain ? text : QUOTE + text + QUOTE;
  }

  private static String text(JsonNode row, String field) {
    String typed = row.path(field).asText();
    return quoted(typed) ? typed.substring(1, typed.length() - 1) : typed;
  }

  private static boolean quoted(String text) {
    return text.length() > 1 && text.startsWith(QUOTE) && text.endsWith(QUOTE);
  }
}
