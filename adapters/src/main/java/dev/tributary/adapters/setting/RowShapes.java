package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The shapes of lists in documents of settings. */
public enum RowShapes implements RowShape {
  /** A list of objects. */
  OBJECTS {
    @Override
    public ArrayNode toRows(JsonNode stored) {
      return stored.isArray() ? stored.deepCopy() : JsonNodeFactory.instance.arrayNode();
    }

    @Override
    public JsonNode fromRows(ArrayNode rows) {
      return rows;
    }

    @Override
    public String place(String list, int index, ObjectNode row, String field) {
      return "%s[%d].%s".formatted(list, index, field);
    }
  },
  /** A list of texts; the form's field is {@link #VALUE}. */
  TEXTS {
    @Override
    public ArrayNode toRows(JsonNode stored) {
      ArrayNode rows = JsonNodeFactory.instance.arrayNode();
      stored.forEach(text -> rows.addObject().put(VALUE, text.asText()));
      return rows;
    }

    @Override
    public JsonNode fromRows(ArrayNode rows) {
      ArrayNode texts = JsonNodeFactory.instance.arrayNode();
      rows.forEach(row -> texts.add(row.path(VALUE).asText()));
      return texts;
    }

    @Override
    public String place(String list, int index, ObjectNode row, String field) {
      return "%s[%d]".formatted(list, index);
    }
  },
  /** An object whose names the author chooses; the form's fields are {@link #KEY} and VALUE. */
  ENTRIES {
    @Override
    public ArrayNode toRows(JsonNode stored) {
      ArrayNode rows = JsonNodeFactory.instance.arrayNode();
      stored
          .properties()
          .forEach(
              entry ->
                  rows.addObject().put(KEY, entry.getKey()).put(VALUE, entry.getValue().asText()));
      return rows;
    }

    @Override
    public JsonNode fromRows(ArrayNode rows) {
      ObjectNode entries = JsonNodeFactory.instance.objectNode();
      rows.forEach(row -> entries.put(row.path(KEY).asText(), row.path(VALUE).asText()));
      return entries;
    }

    @Override
    public String place(String list, int index, ObjectNode row, String field) {
      return list + "." + row.path(KEY).asText();
    }
  };

  public static final String KEY = "name";
  public static final String VALUE = "value";
}
