package dev.tributary.domain.activity.externalapi.editor.openapi;

import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.util.List;
import java.util.Optional;

/** Members of objects; one of another kind counts as none. */
final class Members {
  private Members() {}

  static Optional<JsonValue> member(JsonObject object, String name) {
    return object.member(name);
  }

  static JsonObject object(JsonObject object, String name) {
    return object.member(name).orElse(JsonObject.EMPTY) instanceof JsonObject inner
        ? inner
        : JsonObject.EMPTY;
  }

  static List<JsonValue> list(JsonObject object, String name) {
    return object.member(name).orElse(JsonObject.EMPTY) instanceof JsonArray(var elements)
        ? elements
        : List.of();
  }

  static String text(JsonObject object, String name) {
    return object.member(name).orElse(JsonObject.EMPTY) instanceof JsonText(var text) ? text : "";
  }

  static boolean isTrue(JsonObject object, String name) {
    return object.member(name).equals(Optional.of(new JsonBoolean(true)));
  }
}
