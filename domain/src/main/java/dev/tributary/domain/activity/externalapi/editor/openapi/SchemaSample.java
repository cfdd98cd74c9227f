package dev.tributary.domain.activity.externalapi.editor.openapi;

import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.list;
import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.member;
import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.object;
import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.text;

import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Makes a value that fits a schema, of its examples where it has some; arrays get one element. */
final class SchemaSample {
  private static final int DEEPEST = 8;

  /** Values of one sample; schemas that refer to each other would multiply without end. */
  private static final int MOST = 2_000;

  private final References references;
  private final String address;
  private int made;

  /**
   * @param address what stands for an address
   */
  SchemaSample(References references, String address) {
    this.references = references;
    this.address = address;
  }

  JsonValue of(JsonValue schema) {
    return of(schema, 1);
  }

  private JsonValue of(JsonValue given, int depth) {
    made++;
    Optional<JsonObject> schema = references.object(given);
    if (schema.isEmpty() || depth > DEEPEST || made > MOST) {
      return JsonNull.NULL;
    }
    return example(schema.get()).orElseGet(() -> made(schema.get(), depth));
  }

  private static Optional<JsonValue> example(JsonObject schema) {
    return Stream.of(
            member(schema, "example"),
            list(schema, "examples").stream().findFirst(),
            member(schema, "const"),
            member(schema, "default"),
            list(schema, "enum").stream().findFirst())
        .flatMap(Optional::stream)
        .filter(value -> !(value instanceof JsonNull))
        .findFirst();
  }

  private JsonValue made(JsonObject schema, int depth) {
    List<JsonValue> choices =
        Stream.of("oneOf", "anyOf").flatMap(name -> list(schema, name).stream()).toList();
    if (!choices.isEmpty()) {
      return of(choices.getFirst(), depth + 1);
    }
    return switch (type(schema)) {
      case "object" -> members(schema, depth);
      case "array" -> elements(schema, depth);
      case "integer" -> JsonNumber.of(1);
      case "number" -> new JsonNumber(new BigDecimal("1.5"));
      case "boolean" -> new JsonBoolean(true);
      case "string" -> new JsonText(string(text(schema, "format")));
      default -> JsonNull.NULL;
    };
  }

  /** The first type that is not null; what has members is an object. */
  private static String type(JsonObject schema) {
    String type =
        Stream.concat(
                Stream.of(text(schema, "type")),
                list(schema, "type").stream()
                    .map(each -> each instanceof JsonText(var name) ? name : ""))
            .filter(name -> !name.isEmpty() && !name.equals("null"))
            .findFirst()
            .orElse("");
    boolean members = schema.member("properties").isPresent() || schema.member("allOf").isPresent();
    return type.isEmpty() && members
        ? "object"
        : type.isEmpty() && schema.member("items").isPresent() ? "array" : type;
  }

  private JsonObject members(JsonObject schema, int depth) {
    SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
    for (JsonValue part : list(schema, "allOf")) {
      if (of(part, depth + 1) instanceof JsonObject inherited) {
        members.putAll(inherited.members());
      }
    }
    object(schema, "properties")
        .members()
        .forEach((name, property) -> members.put(name, of(property, depth + 1)));
    return new JsonObject(members);
  }

  private JsonArray elements(JsonObject schema, int depth) {
    return new JsonArray(
        member(schema, "items").stream().map(items -> of(items, depth + 1)).toList());
  }

  private String string(String format) {
    return switch (format) {
      case "date-time" -> "2026-01-31T12:00:00Z";
      case "date" -> "2026-01-31";
      case "time" -> "12:00:00";
      case "uuid" -> "123e4567-e89b-12d3-a456-426614174000";
      case "email" -> "ada@example.com";
      case "uri", "url", "uri-reference" -> address;
      default -> "text";
    };
  }
}
