package dev.tributary.domain.workflow;

import dev.tributary.domain.value.ValueType;
import java.util.Optional;

/**
 * An event variable that a start may give.
 *
 * @param defaultValue used when a start leaves it out; without one the parameter is required
 */
public record Parameter(String name, ValueType type, Optional<Object> defaultValue) {}
