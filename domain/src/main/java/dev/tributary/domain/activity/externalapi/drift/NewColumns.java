package dev.tributary.domain.activity.externalapi.drift;

import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** Columns for properties that no column names, of the types of their values. */
public final class NewColumns {
  private static final int LONGEST = 63;

  private NewColumns() {}

  /**
   * The mapping with a column for each property, as many as there is room for. A name that was not
   * shown as it is, or has a column already, is left out.
   *
   * @param properties the types of columns by the names of properties as a report shows them
   */
  public static OutboundMapping in(
      OutboundMapping outbound, SequencedMap<String, ValueType> properties) {
    List<OutboundColumn> columns = new ArrayList<>(outbound.columns());
    Set<String> paths = new HashSet<>();
    Set<String> taken = new HashSet<>(Set.of(WorkTableStructure.LINE_NUMBER));
    columns.forEach(
        column -> {
          paths.add(column.path());
          taken.add(column.name());
        });
    properties.forEach(
        (property, type) -> {
          if (whole(property)
              && columns.size() < OutboundMapping.MOST_COLUMNS
              && paths.add(OutboundColumn.memberPath(property))) {
            columns.add(column(property, free(property, taken), type));
          }
        });
    return new OutboundMapping(
        outbound.flatten(),
        outbound.arrayPath(),
        columns,
        outbound.noContent(),
        outbound.objectAsRow());
  }

  private static OutboundColumn column(String property, String name, ValueType type) {
    OutboundColumn column = OutboundColumn.of(name, type);
    return new OutboundColumn(
        name,
        property,
        OutboundColumn.memberPath(property),
        column.from(),
        column.type(),
        column.format(),
        column.rules(),
        column.ignore());
  }

  private static boolean whole(String property) {
    return !property.endsWith("…") && !property.contains("?") && !property.contains(Secret.MASK);
  }

  /** A name of that form that no other column has. */
  private static String free(String property, Set<String> taken) {
    String form = property.replaceAll("[^a-zA-Z0-9_]", "_").replaceFirst("^(?=[0-9]|$)", "_");
    String start = form.substring(0, Math.min(form.length(), LONGEST - 4));
    String name = start;
    for (int number = 2; !taken.add(name); number++) {
      name = start + "_" + number;
    }
    return name;
  }
}
