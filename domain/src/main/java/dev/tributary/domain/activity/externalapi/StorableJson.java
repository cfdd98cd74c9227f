package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;

/** JSON that PostgreSQL can hold: what is true of texts and numbers is true of those inside. */
final class StorableJson {
  private StorableJson() {}

  static String written(JsonValue value) throws Unfit {
    check(value);
    return value.text();
  }

  private static void check(JsonValue value) throws Unfit {
    switch (value) {
      case JsonText(var text) -> StorableText.checked(text);
      case JsonNumber(var number) -> Numbers.checked(number);
      case JsonArray(var elements) -> {
        for (JsonValue element : elements) {
          check(element);
        }
      }
      case JsonObject object -> {
        for (var member : object.members().entrySet()) {
          StorableText.checked(member.getKey());
          check(member.getValue());
        }
      }
      case JsonBoolean _, JsonNull _ -> {}
    }
  }
}
