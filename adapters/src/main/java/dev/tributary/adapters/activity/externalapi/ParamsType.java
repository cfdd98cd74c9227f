package dev.tributary.adapters.activity.externalapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.Control;
import dev.tributary.adapters.setting.Control.Entry;
import dev.tributary.adapters.setting.SettingType;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.value.Digits;
import java.util.List;
import java.util.Optional;

/** A JSON object, or its text as it was pasted. */
final class ParamsType implements SettingType<JsonObject> {
  @Override
  public Optional<JsonObject> read(SettingsReader reader, String field) {
    Optional<JsonNode> given = reader.json(field);
    Optional<JsonObject> object =
        given.flatMap(JsonTrees::parsedText).map(JsonTrees::value).flatMap(ParamsType::object);
    if (given.isPresent() && object.isEmpty()) {
      reader.problem(field, ExternalApiErrorCode.PARAMS_NOT_OBJECT);
    } else if (object.isPresent() && !storable(object.get())) {
      reader.problem(field, ExternalApiErrorCode.TOO_MANY_DIGITS, Digits.DEFAULT.most());
      return Optional.empty();
    }
    return object;
  }

  @Override
  public JsonNode write(JsonObject value) {
    return JsonTrees.node(value);
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.putArray("type").add("object").add("string");
    return schema;
  }

  @Override
  public Control control() {
    return new Control.Field(Entry.CODE, List.of());
  }

  private static boolean storable(JsonValue value) {
    return switch (value) {
      case JsonNumber(var number) -> Digits.DEFAULT.fit(number);
      case JsonArray(var elements) -> elements.stream().allMatch(ParamsType::storable);
      case JsonObject object -> object.members().values().stream().allMatch(ParamsType::storable);
      case JsonText _, JsonBoolean _, JsonNull _ -> true;
    };
  }

  private static Optional<JsonObject> object(JsonValue value) {
    return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
  }
}
