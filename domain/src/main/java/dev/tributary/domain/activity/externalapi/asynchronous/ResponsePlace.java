package dev.tributary.domain.activity.externalapi.asynchronous;

import java.util.stream.Stream;

/**
 * Where a response has a value; at most one place is given.
 *
 * @param at JSON Pointer into the body
 * @param header its name
 */
public record ResponsePlace(String at, String header) {
  public static final ResponsePlace NONE = new ResponsePlace("", "");

  /** Whether a place is given. */
  public boolean isSet() {
    return names() > 0;
  }

  /** How many places are given. */
  public long names() {
    return Stream.of(at, header).filter(name -> !name.isBlank()).count();
  }

  /** The place, for people. */
  public String shown() {
    return at.isBlank() ? header : at;
  }
}
