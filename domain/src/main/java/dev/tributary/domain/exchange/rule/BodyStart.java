package dev.tributary.domain.exchange.rule;

import dev.tributary.domain.json.JsonPointer;
import java.util.Optional;

/** The beginning of a response's body, as far as rules may see it. */
public interface BodyStart {
  /** The beginning as text. */
  String text();

  /**
   * The text of the value at {@code pointer}; empty when it is missing, null, or an object or array
   * without content, and when the body is no JSON up to there.
   */
  Optional<String> at(JsonPointer pointer);
}
