package dev.tributary.adapters.activity.externalapi.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.activity.externalapi.drift.ResponseShape;
import dev.tributary.domain.json.JsonKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How a shape is written: {@code {"columns": {"zip": ["TEXT"]}, "others": ["county"]}}. */
final class ShapeJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ShapeJson() {}

  static String write(ResponseShape shape) {
    ObjectNode node = MAPPER.createObjectNode();
    ObjectNode columns = node.putObject("columns");
    shape
        .columns()
        .forEach(
            (name, kinds) -> {
              ArrayNode written = columns.putArray(name);
              kinds.stream().sorted().forEach(kind -> written.add(kind.name()));
            });
    ArrayNode others = node.putArray("others");
    shape.others().stream().sorted().forEach(others::add);
    // PostgreSQL stores no U+0000 in a document.
    return node.toString().replace("\\u0000", "\\ufffd");
  }

  static ResponseShape read(String json) {
    try {
      JsonNode node = MAPPER.readTree(json);
      Map<String, Set<JsonKind>> columns = new HashMap<>();
      node.get("columns").properties().forEach(c -> columns.put(c.getKey(), kinds(c.getValue())));
      Set<String> others = new HashSet<>();
      node.get("others").forEach(name -> others.add(name.asText()));
      return new ResponseShape(columns, others);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("unreadable shape of responses", broken);
    }
  }

  private static Set<JsonKind> kinds(JsonNode names) {
    Set<JsonKind> kinds = new HashSet<>();
    names.forEach(name -> kinds.add(JsonKind.valueOf(name.asText())));
    return kinds;
  }
}
