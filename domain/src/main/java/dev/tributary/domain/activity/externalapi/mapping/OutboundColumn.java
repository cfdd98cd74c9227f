package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.value.ValueType;

/**
 * One column of the response's rows.
 *
 * @param path JSON Pointer to its value
 * @param from where the path begins; at the whole response in any case when that is flattened
 * @param ignore keeps the definition but leaves the column out of the table
 */
public record OutboundColumn(
    String name,
    String label,
    String path,
    ColumnOrigin from,
    ValueType type,
    ColumnFormat format,
    ValueRules rules,
    boolean ignore) {
  /** A column that is called like the property it holds. */
  public static OutboundColumn of(String name, ValueType type) {
    return new OutboundColumn(
        name,
        name,
        memberPath(name),
        ColumnOrigin.ELEMENT,
        type,
        ColumnFormat.PLAIN,
        ValueRules.DEFAULT,
        false);
  }

  /** The path of the property called {@code name}. */
  public static String memberPath(String name) {
    return JsonPointer.toMember(name).toString();
  }
}
