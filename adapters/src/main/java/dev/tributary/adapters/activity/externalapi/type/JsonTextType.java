package dev.tributary.adapters.activity.externalapi.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.value.Digits;
import java.util.List;
import java.util.Optional;

/**
 * JSON, or its text as it was pasted.
 *
 * @param otherwise the problem of what is no such JSON
 * @param schemaTypes what the JSON Schema allows
 */
public record JsonTextType<T extends JsonValue>(
    Class<T> type, ErrorCode otherwise, List<String> schemaTypes) implements SettingType<T> {
  public static final JsonTextType<JsonObject> OBJECT =
      new JsonTextType<>(
          JsonObject.class, ExternalApiErrorCode.PARAMS_NOT_OBJECT, List.of("object", "string"));

  /** Any document. */
  public static final JsonTextType<JsonValue> DOCUMENT =
      new JsonTextType<>(
          JsonValue.class,
          ExternalApiErrorCode.BODY_NOT_JSON,
          List.of("object", "array", "string"));

  @Override
  public Optional<T> read(SettingsReader reader, String field) {
    Optional<JsonNode> given = reader.json(field);
    Optional<T> value =
        given
            .flatMap(JsonTrees::parsedText)
            .map(JsonTrees::value)
            .filter(type::isInstance)
            .map(type::cast);
    if (given.isPresent() && value.isEmpty()) {
      reader.problem(field, otherwise);
    } else if (value.isPresent() && !storable(value.get())) {
      reader.problem(field, ExternalApiErrorCode.TOO_MANY_DIGITS, Digits.DEFAULT.most());
      return Optional.empty();
    }
    return value;
  }

  @Override
  public JsonNode write(T value) {
    return JsonTrees.node(value);
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    ArrayNode types = schema.putArray("type");
    schemaTypes.forEach(types::add);
    return schema;
  }

  @Override
  public Control control() {
    return new Control.Field(Entry.CODE, List.of());
  }

  private static boolean storable(JsonValue value) {
    return switch (value) {
      case JsonNumber(var number) -> Digits.DEFAULT.fit(number);
      case JsonArray(var elements) -> elements.stream().allMatch(JsonTextType::storable);
      case JsonObject object -> object.members().values().stream().allMatch(JsonTextType::storable);
      case JsonText _, JsonBoolean _, JsonNull _ -> true;
    };
  }
}
