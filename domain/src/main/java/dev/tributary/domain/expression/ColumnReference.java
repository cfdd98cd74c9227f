package dev.tributary.domain.expression;

import dev.tributary.domain.value.ValueType;

/**
 * A column that a name was resolved to.
 *
 * @param source the {@link ColumnSource#id()} that holds it
 * @param column its id within the source
 */
public record ColumnReference(String source, String column, ValueType type) {}
