package dev.tributary.adapters.activity.externalapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.EmptyInput;
import dev.tributary.domain.activity.externalapi.request.InboundColumn;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.value.Digits;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import java.util.Optional;

/**
 * The inbound mapping as JSON. A column that is only a name stands for the column of that name;
 * params are an object, or its JSON text as it was pasted.
 */
final class InboundJson {
  private InboundJson() {}

  static InboundMapping read(SettingsReader reader) {
    return new InboundMapping(
        reader.parsed("set", ActivityId::new, DefinitionErrorCode.BAD_ACTIVITY_ID),
        reader.bool("addCount", false),
        reader.objectsOrTexts(
            "columns", name -> new InboundColumn(name, name), InboundJson::column),
        params(reader),
        reader.choice("whenEmpty", EmptyInput.class, EmptyInput.CALL));
  }

  static ObjectNode write(InboundMapping inbound) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    inbound.set().ifPresent(set -> node.put("set", set.value()));
    if (inbound.addCount()) {
      node.put("addCount", true);
    }
    if (!inbound.columns().isEmpty()) {
      ArrayNode columns = node.putArray("columns");
      inbound
          .columns()
          .forEach(
              c -> columns.addObject().put("name", c.name()).put("expression", c.expression()));
    }
    if (!inbound.params().members().isEmpty()) {
      node.set("params", JsonTrees.node(inbound.params()));
    }
    if (inbound.whenEmpty() != EmptyInput.CALL) {
      node.put("whenEmpty", SettingsReader.choiceName(inbound.whenEmpty()));
    }
    return node;
  }

  private static InboundColumn column(SettingsReader reader) {
    String name = reader.text("name");
    return new InboundColumn(name, reader.optionalText("expression").orElse(name));
  }

  private static JsonObject params(SettingsReader reader) {
    Optional<JsonNode> given = reader.json("params");
    if (given.isEmpty()) {
      return JsonObject.EMPTY;
    }
    Optional<JsonObject> object =
        given.flatMap(JsonTrees::parsedText).map(JsonTrees::value).flatMap(InboundJson::object);
    if (object.isEmpty()) {
      reader.problem("params", ExternalApiErrorCode.PARAMS_NOT_OBJECT);
    } else if (!storable(object.get())) {
      reader.problem("params", ExternalApiErrorCode.TOO_MANY_DIGITS, Digits.DEFAULT.most());
      return JsonObject.EMPTY;
    }
    return object.orElse(JsonObject.EMPTY);
  }

  private static boolean storable(JsonValue value) {
    return switch (value) {
      case JsonNumber(var number) -> Digits.DEFAULT.fit(number);
      case JsonArray(var elements) -> elements.stream().allMatch(InboundJson::storable);
      case JsonObject object -> object.members().values().stream().allMatch(InboundJson::storable);
      case JsonText _, JsonBoolean _, JsonNull _ -> true;
    };
  }

  private static Optional<JsonObject> object(JsonValue value) {
    return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
  }
}
