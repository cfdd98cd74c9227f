package dev.tributary.application.activity.externalapi.request;

import dev.tributary.domain.activity.externalapi.request.BodyKind;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.json.JsonPlacing;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The JSON body of a call without its rows, and where those go. */
final class JsonDocuments {
  private static final JsonPointer DATA = JsonPointer.toMember("data");

  private JsonDocuments() {}

  /** Where the list of the rows stands; empty when the body holds none. */
  static Optional<JsonPointer> rowsAt(BodyContent content) {
    return content.body().kind() == BodyKind.DATA
        ? Optional.of(DATA).filter(_ -> !content.inbound().columns().isEmpty())
        : content.body().rowsAt().map(JsonPointer::of);
  }

  /** The document with the values that the call adds and an empty list in place of the rows. */
  static JsonValue document(BodyContent content) {
    JsonValue document = own(content);
    for (Map.Entry<JsonPointer, PlacedValue> added : content.placed().entrySet()) {
      document = placed(document, added.getKey(), added.getValue().value());
    }
    Optional<JsonPointer> rows = rowsAt(content);
    return rows.isPresent() ? placed(document, rows.get(), new JsonArray(List.of())) : document;
  }

  private static JsonValue placed(JsonValue document, JsonPointer pointer, JsonValue value) {
    return JsonPlacing.with(document, pointer, value)
        .orElseThrow(() -> BodyContent.noPlace(pointer));
  }

  private static JsonValue own(BodyContent content) {
    return switch (content.body().kind()) {
      case DATA -> params(content);
      case GRAPHQL -> graphQl(content);
      case JSON -> content.rendered("template", () -> template(content));
      case FORM, TEXT, NONE ->
          throw new IllegalArgumentException("no JSON: " + content.body().kind());
    };
  }

  /** Without one, the rows are the whole body. */
  private static JsonValue template(BodyContent content) {
    return content.templates().json(content.body().template().orElse(JsonNull.NULL));
  }

  private static JsonObject graphQl(BodyContent content) {
    BodySettings body = content.body();
    SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
    members.put("query", new JsonText(body.query()));
    JsonObject variables =
        content.rendered(BodySettings.VARIABLES, () -> content.templates().json(body.variables()));
    if (!variables.members().isEmpty()) {
      members.put(BodySettings.VARIABLES, variables);
    }
    return new JsonObject(members);
  }

  /** Without a member the body is {@code {}}. */
  private static JsonObject params(BodyContent content) {
    InboundMapping mapping = content.inbound();
    JsonObject written =
        content.rendered("params", () -> content.templates().json(mapping.params()));
    SequencedMap<String, JsonValue> all = new LinkedHashMap<>();
    if (mapping.addCount()) {
      all.put(InboundMapping.COUNT, JsonNumber.of(content.part().rows().count()));
    }
    all.putAll(written.members());
    SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
    if (!all.isEmpty()) {
      members.put("params", new JsonObject(all));
    }
    return new JsonObject(members);
  }
}
