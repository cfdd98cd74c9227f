package dev.tributary.application.activity.externalapi.editor;

import dev.tributary.application.activity.externalapi.mapping.JsonLimits;
import dev.tributary.application.activity.externalapi.sample.JsonSamples;
import dev.tributary.application.activity.externalapi.sample.JsonSamples.Read;
import dev.tributary.application.activity.externalapi.sample.JsonSamples.Unreadable;
import dev.tributary.domain.activity.externalapi.editor.CallImportErrorCode;
import dev.tributary.domain.activity.externalapi.editor.JsonReader;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.problem.Refused;
import java.util.Optional;

/** Reads JSON within the limits of an import. */
record ImportedJson(JsonSamples json, CallImportLimits limits) implements JsonReader {
  /**
   * @throws Refused when the text is too long
   */
  @Override
  public Optional<JsonValue> read(String text) {
    check(text);
    JsonLimits strict = new JsonLimits(limits.depth(), limits.characters(), limits.characters());
    return switch (json.read(text, strict)) {
      case Read(var value, var _, var _) -> Optional.of(value);
      case Unreadable _ -> Optional.empty();
    };
  }

  void check(String text) {
    if (text.length() > limits.characters()) {
      throw new Refused(CallImportErrorCode.IMPORT_TOO_LARGE, limits.characters());
    }
  }
}
