package dev.tributary.domain.json;

import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/** Puts a value at a place of a document. */
public final class JsonPlacing {
  private JsonPlacing() {}

  /**
   * The document with {@code value} at {@code pointer}, in place of what is there. Objects that are
   * missing on the way are added; empty when a single value or a missing element is in the way.
   */
  public static Optional<JsonValue> with(JsonValue document, JsonPointer pointer, JsonValue value) {
    return with(document, pointer.tokens(), value);
  }

  private static Optional<JsonValue> with(JsonValue there, List<String> tokens, JsonValue value) {
    if (tokens.isEmpty()) {
      return Optional.of(value);
    }
    List<String> rest = tokens.subList(1, tokens.size());
    return switch (there) {
      case JsonObject object -> inObject(object, tokens.getFirst(), rest, value);
      case JsonArray array -> inArray(array, tokens.getFirst(), rest, value);
      default -> Optional.empty();
    };
  }

  private static Optional<JsonValue> inObject(
      JsonObject object, String name, List<String> rest, JsonValue value) {
    return with(object.member(name).orElse(JsonObject.EMPTY), rest, value)
        .map(
            changed -> {
              SequencedMap<String, JsonValue> members = new LinkedHashMap<>(object.members());
              members.put(name, changed);
              return new JsonObject(members);
            });
  }

  private static Optional<JsonValue> inArray(
      JsonArray array, String token, List<String> rest, JsonValue value) {
    OptionalInt index = JsonPointer.index(token);
    if (index.isEmpty() || index.getAsInt() >= array.elements().size()) {
      return Optional.empty();
    }
    return with(array.elements().get(index.getAsInt()), rest, value)
        .map(
            changed -> {
              List<JsonValue> elements = new ArrayList<>(array.elements());
              elements.set(index.getAsInt(), changed);
              return new JsonArray(elements);
            });
  }
}
