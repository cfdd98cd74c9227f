package dev.tributary.adapters.activity.externalapi.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Jackson's trees and the domain's values, for the small JSON inside settings. */
public final class JsonTrees {
  private static final ObjectReader STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .reader();

  private JsonTrees() {}

  /** The tree that a text holds, or the node itself when it is no text; empty when malformed. */
  public static Optional<JsonNode> parsedText(JsonNode node) {
    if (!node.isTextual()) {
      return Optional.of(node);
    }
    try {
      return Optional.ofNullable(STRICT.readTree(node.asText()));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  public static JsonValue value(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> object(object);
      case ArrayNode array -> array(array);
      case JsonNode number when number.isNumber() -> new JsonNumber(number.decimalValue());
      case JsonNode truth when truth.isBoolean() -> new JsonBoolean(truth.booleanValue());
      case JsonNode text when text.isTextual() -> new JsonText(text.textValue());
      default -> JsonNull.NULL;
    };
  }

  static JsonNode node(JsonValue value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (value) {
      case JsonText(var text) -> nodes.textNode(text);
      case JsonNumber(var number) -> nodes.numberNode(number);
      case JsonBoolean(var truth) -> nodes.booleanNode(truth);
      case JsonNull() -> nodes.nullNode();
      case JsonArray(var elements) -> {
        ArrayNode array = nodes.arrayNode();
        elements.forEach(element -> array.add(node(element)));
        yield array;
      }
      case JsonObject object -> {
        ObjectNode members = nodes.objectNode();
        object.members().forEach((name, member) -> members.set(name, node(member)));
        yield members;
      }
    };
  }

  private static JsonObject object(ObjectNode node) {
    SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
    node.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
    return new JsonObject(members);
  }

  private static JsonArray array(ArrayNode node) {
    List<JsonValue> elements = new ArrayList<>();
    node.forEach(element -> elements.add(value(element)));
    return new JsonArray(elements);
  }
}
