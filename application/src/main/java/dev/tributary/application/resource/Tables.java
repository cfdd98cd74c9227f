package dev.tributary.application.resource;

import dev.tributary.domain.resource.ResourceTable;
import dev.tributary.domain.resource.TableShape;
import java.util.Optional;

/** The tables and views of the database as they are now. */
public interface Tables {
  /** Its shape; empty when there is none of that name, or none that this program may read. */
  Optional<TableShape> find(ResourceTable table);

  /**
   * Whether each row has a value of its own in {@code column}. A table promises that by a unique
   * index; of anything else the rows are read, within the time limit of a preview.
   *
   * @throws dev.tributary.domain.problem.Refused when reading them takes too long
   */
  boolean isKey(ResourceTable table, String column);
}
