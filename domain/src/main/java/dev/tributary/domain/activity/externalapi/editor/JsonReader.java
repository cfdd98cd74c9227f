package dev.tributary.domain.activity.externalapi.editor;

import dev.tributary.domain.json.JsonValue;
import java.util.Optional;

/** Reads JSON that an author brings. */
@FunctionalInterface
public interface JsonReader {
  /** Empty when the text is no JSON or beyond a limit. */
  Optional<JsonValue> read(String text);
}
