package dev.tributary.domain.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** One JSON value that lies in memory. Numbers keep every digit. Immutable. */
public sealed interface JsonValue {

  /** A string. */
  record JsonText(String value) implements JsonValue {}

  /** A number as it was written: scale and all digits. */
  record JsonNumber(BigDecimal value) implements JsonValue {
    public static JsonNumber of(long value) {
      return new JsonNumber(BigDecimal.valueOf(value));
    }
  }

  /** True or false. */
  record JsonBoolean(boolean value) implements JsonValue {}

  /** The value null. */
  record JsonNull() implements JsonValue {
    public static final JsonNull NULL = new JsonNull();
  }

  /** A list of values. */
  record JsonArray(List<JsonValue> elements) implements JsonValue {
    public JsonArray {
      elements = List.copyOf(elements);
    }
  }

  /** Named values, in the order they were written. */
  record JsonObject(SequencedMap<String, JsonValue> members) implements JsonValue {
    /** No members. */
    public static final JsonObject EMPTY = new JsonObject(new LinkedHashMap<>());

    public JsonObject {
      members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
    }

    public Optional<JsonValue> member(String name) {
      return Optional.ofNullable(members.get(name));
    }
  }

  /** Whether it is a value of its own, neither object nor array. */
  default boolean scalar() {
    return !(this instanceof JsonObject || this instanceof JsonArray);
  }

  /** The value that {@code pointer} leads to from here; empty when the path does not exist. */
  default Optional<JsonValue> at(JsonPointer pointer) {
    Optional<JsonValue> place = Optional.of(this);
    for (String token : pointer.tokens()) {
      place = place.flatMap(value -> child(value, token));
    }
    return place;
  }

  /** This value as JSON text. */
  default String text() {
    StringBuilder text = new StringBuilder();
    JsonWriter.append(text, this);
    return text.toString();
  }

  private static Optional<JsonValue> child(JsonValue value, String token) {
    return switch (value) {
      case JsonObject object -> object.member(token);
      case JsonArray(var elements) ->
          JsonPointer.index(token).stream()
              .filter(index -> index < elements.size())
              .mapToObj(elements::get)
              .findFirst();
      case JsonText _, JsonNumber _, JsonBoolean _, JsonNull _ -> Optional.empty();
    };
  }
}
