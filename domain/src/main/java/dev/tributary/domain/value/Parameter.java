package dev.tributary.domain.value;

import java.util.Optional;

/**
 * An event variable that a start may give.
 *
 * @param defaultValue used when a start leaves it out; without one the parameter is required
 */
public record Parameter(String name, ValueType type, Optional<Object> defaultValue) {}
