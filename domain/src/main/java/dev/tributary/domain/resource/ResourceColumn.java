package dev.tributary.domain.resource;

import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;

/**
 * A column of a resource.
 *
 * @param name how expressions and messages call it: {@code zipCode}
 * @param label what a person reads
 * @param column its name in the database: {@code zip_code}
 * @param group the group that a path may name before it, such as {@code location}; blank for none
 */
public record ResourceColumn(
    String name, String label, ValueType type, String column, String group) {
  public ResourceColumn {
    if (!Column.isValidName(name)) {
      throw new IllegalArgumentException("no column name: '%s'".formatted(name));
    }
  }
}
