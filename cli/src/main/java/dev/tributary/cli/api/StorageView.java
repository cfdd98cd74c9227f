package dev.tributary.cli.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored.
 *
 * @param measuredAt null before the first measurement
 */
public record StorageView(
    @Nullable String measuredAt, long historyBytes, List<Table> tables, List<Workflow> workflows) {
  /** A table and its bytes on disk. */
  public record Table(String name, long bytes) {}

  /** What is stored of one workflow. */
  public record Workflow(String name, long bytes, List<Amount> stored) {}

  /** How many of one kind: runs, lines of journals, sets, exchanges or messages. */
  public record Amount(String kind, long count, long bytes) {}
}
