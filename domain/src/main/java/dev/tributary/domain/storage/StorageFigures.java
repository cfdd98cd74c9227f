package dev.tributary.domain.storage;

import java.time.Instant;
import java.util.List;

/**
 * What the stored data takes, as it was measured.
 *
 * @param tables of the database, the largest first
 * @param workflows the largest first
 */
public record StorageFigures(
    Instant measuredAt, List<StoredTable> tables, List<StoredWorkflow> workflows) {
  public StorageFigures {
    tables = List.copyOf(tables);
    workflows = List.copyOf(workflows);
  }

  /**
   * A table.
   *
   * @param name with its schema; all tables of sets and imports are one, {@code work}
   * @param bytes on disk, with indexes and free room
   */
  public record StoredTable(String name, long bytes) {}

  /** The same with the largest workflows only. */
  public StorageFigures largest(int count) {
    return new StorageFigures(measuredAt, tables, workflows.stream().limit(count).toList());
  }

  /** Bytes of all that ends with its run. */
  public long historyBytes() {
    return workflows.stream().mapToLong(StoredWorkflow::historyBytes).sum();
  }
}
