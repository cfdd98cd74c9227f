package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.value.ValueType;

/**
 * One column of the answer's rows.
 *
 * @param path JSON Pointer to its value, from the element, or from the whole when flattened
 * @param maxLength characters that a text may have
 * @param format how dates and times are written ({@code dd/MM/yyyy}); empty is ISO 8601
 * @param ignore keeps the definition but leaves the column out of the table
 */
public record OutboundColumn(
    String name,
    String label,
    String path,
    ValueType type,
    int maxLength,
    String format,
    boolean ignore) {
  /** The reference product's default length of text. */
  public static final int DEFAULT_LENGTH = 255;

  /** A column that is called like the property it holds. */
  public static OutboundColumn of(String name, ValueType type) {
    return new OutboundColumn(name, name, memberPath(name), type, DEFAULT_LENGTH, "", false);
  }

  /** The path of the property called {@code name}. */
  public static String memberPath(String name) {
    return JsonPointer.toMember(name).toString();
  }
}
