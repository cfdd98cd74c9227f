package dev.tributary.application.activity.externalapi.sample;

import dev.tributary.application.activity.externalapi.mapping.JsonLimits;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import java.util.Optional;

/** Reads samples: small JSON texts, as strictly as responses, with the places of what is wrong. */
public interface JsonSamples {
  /** The result of reading. */
  sealed interface Reading {}

  /**
   * The sample as a value.
   *
   * @param duplicates names that occurred twice in one object; the last value was taken
   * @param firstDuplicate where the first of them stands
   */
  record Read(JsonValue value, long duplicates, Optional<TextPosition> firstDuplicate)
      implements Reading {}

  /** It cannot be used, from {@code position} on. */
  record Unreadable(ResponseRejected refusal, TextPosition position) implements Reading {}

  /**
   * A place in a text.
   *
   * @param pointer the deepest known place in the JSON
   * @param line from 1
   * @param column from 1, in characters
   */
  record TextPosition(JsonPointer pointer, int line, int column) {}

  Reading read(String text, JsonLimits limits);

  /** Where the value at {@code pointer} begins in a text that could be read. */
  Optional<TextPosition> position(String text, JsonPointer pointer);
}
