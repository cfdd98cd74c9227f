package dev.tributary.domain.activity.externalapi.paging;

import java.util.Optional;

/**
 * What of a response makes its page the last one: a value at one place at most, or a condition.
 *
 * @param at pointer to the value, from the whole response
 * @param header that holds it
 * @param column whose value in the last row it is
 * @param value what it is, compared as text; any that is neither null nor empty when not given
 * @param condition {@code $(expression)} with {@link PageVariables}, in place of the value; or
 *     empty
 */
public record StopCondition(
    String at, String header, String column, Optional<String> value, String condition) {
  /** Nothing does. */
  public static final StopCondition NONE = new StopCondition("", "", "", Optional.empty(), "");

  /** How many places are given. */
  int places() {
    return (at.isEmpty() ? 0 : 1) + (header.isEmpty() ? 0 : 1) + (column.isEmpty() ? 0 : 1);
  }

  /** Whether an expression decides. */
  public boolean conditional() {
    return !condition.isBlank();
  }

  /** Whether anything ends the pages. */
  boolean isSet() {
    return places() > 0 || conditional();
  }

  /** Whether it holds for a value as text; empty where there is none. */
  boolean holds(Optional<String> found) {
    return value.isEmpty() ? found.isPresent() : found.equals(value);
  }
}
