package dev.tributary.domain.activity.externalapi.paging;

import java.util.Optional;

/**
 * A value of a response that makes its page the last one; at most one place is given.
 *
 * @param at pointer to it, from the whole response
 * @param header that holds it
 * @param value what it is, compared as text; any that is neither null nor empty when not given
 */
public record StopCondition(String at, String header, Optional<String> value) {
  /** No value does. */
  public static final StopCondition NONE = new StopCondition("", "", Optional.empty());

  /** How many places are given. */
  int places() {
    return (at.isEmpty() ? 0 : 1) + (header.isEmpty() ? 0 : 1);
  }

  /** Whether it holds for a value as text; empty where there is none. */
  boolean holds(Optional<String> found) {
    return value.isEmpty() ? found.isPresent() : found.equals(value);
  }
}
