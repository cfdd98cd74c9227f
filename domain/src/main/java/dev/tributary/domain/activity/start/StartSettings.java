package dev.tributary.domain.activity.start;

import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.value.ValueType;
import java.util.List;

/**
 * Where a run begins. When it names a resource or columns, it passes on the rows of the
 * Sub-workflow that has started the run, and no rows in a run that none has started.
 *
 * @param resource whose rows they are; empty for rows that are no population
 * @param columns those of the rows that are taken over, by their names
 */
public record StartSettings(String resource, List<ReceivedColumn> columns)
    implements ActivitySettings {
  /** The id of the kind. */
  public static final String KIND = "start";

  /** A column of the rows, and the type that it has there. */
  public record ReceivedColumn(String name, ValueType type) {}

  public StartSettings {
    columns = List.copyOf(columns);
  }

  /** Without rows. */
  public StartSettings() {
    this("", List.of());
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Whether rows are taken over. */
  public boolean receives() {
    return !resource.isEmpty() || !columns.isEmpty();
  }
}
