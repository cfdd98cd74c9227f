package dev.tributary.application.exchange.http;

import dev.tributary.domain.json.JsonPointer;
import java.util.Optional;

/** Finds single values in JSON of which only the beginning may be there. */
public interface BodyValues {
  /**
   * The text of the value at {@code pointer}: that of a scalar, or the first character of an object
   * or array. Empty when the value is missing, null, or an object or array without content, and
   * when {@code json} ends or is malformed before it.
   */
  Optional<String> find(String json, JsonPointer pointer);
}
