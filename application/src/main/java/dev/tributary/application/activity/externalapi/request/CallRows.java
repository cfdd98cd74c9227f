package dev.tributary.application.activity.externalapi.request;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.tributary.domain.expression.ColumnReference;
import dev.tributary.domain.worktable.WorkTable;
import java.util.Collection;
import java.util.Set;

/**
 * The rows that calls are made of.
 *
 * @param copied those of its columns that are copies of attributes of its people, made with the
 *     plan: expressions that name the attribute mean them
 */
public record CallRows(WorkTable table, Set<String> copied) {
  public CallRows {
    copied = Set.copyOf(copied);
  }

  /** Rows without copies. */
  public static CallRows of(WorkTable table) {
    return new CallRows(table, Set.of());
  }

  /** Rows with copies of these attributes. */
  public static CallRows of(WorkTable table, Collection<ColumnReference> attributes) {
    return new CallRows(
        table, attributes.stream().map(ColumnReference::column).collect(toUnmodifiableSet()));
  }
}
