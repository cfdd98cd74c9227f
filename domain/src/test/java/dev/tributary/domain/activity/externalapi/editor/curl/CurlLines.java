package dev.tributary.domain.activity.externalapi.editor.curl;

import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Command lines of curl and the two documents that they send. */
abstract class CurlLines {
  static final String SECRET = "s3cr3tV4lue";

  static ImportedCall read(String line) {
    return CurlImport.of(line, Shell.of(line), CurlLines::json);
  }

  /** Reads the two documents of these tests. */
  static Optional<JsonValue> json(String text) {
    return switch (text) {
      case "{}" -> Optional.of(JsonObject.EMPTY);
      case "{\"a\":\"b\"}" -> Optional.of(document());
      default -> Optional.empty();
    };
  }

  static JsonValue document() {
    return new JsonObject(new LinkedHashMap<>(Map.of("a", new JsonText("b"))));
  }
}
