package dev.tributary.domain.resource;

import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Optional;

/** A table or view as the database describes it: the columns that this program may read. */
public record TableShape(List<TableColumn> columns) {
  public TableShape {
    columns = List.copyOf(columns);
  }

  /** The column of exactly that name. */
  public Optional<TableColumn> find(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /**
   * A column of the database.
   *
   * @param databaseType as the database writes it: {@code character varying(40)}
   * @param type its counterpart in expressions; empty when they cannot use it
   */
  public record TableColumn(String name, String databaseType, Optional<ValueType> type) {}
}
