package dev.tributary.domain.expression;

import dev.tributary.domain.value.ValueType;
import java.util.Set;

/**
 * A column that a name was resolved to.
 *
 * @param source the {@link ColumnSource#id()} that holds it
 * @param column its id within the source
 * @param personal the resources whose personal data it holds, by name
 */
public record ColumnReference(String source, String column, ValueType type, Set<String> personal) {
  public ColumnReference {
    personal = Set.copyOf(personal);
  }

  /** A column without personal data. */
  public ColumnReference(String source, String column, ValueType type) {
    this(source, column, type, Set.of());
  }
}
