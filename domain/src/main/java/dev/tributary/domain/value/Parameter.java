package dev.tributary.domain.value;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An event variable that a start may give.
 *
 * @param defaultValue used when a start leaves it out; without one the parameter is required
 */
public record Parameter(String name, ValueType type, Optional<Object> defaultValue) {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]{0,62}");

  /** Whether its name has the form of an event variable's. */
  public boolean isNamedWell() {
    return NAME.matcher(name).matches();
  }
}
