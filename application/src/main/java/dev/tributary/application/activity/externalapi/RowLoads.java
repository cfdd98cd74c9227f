package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.activity.externalapi.Cell;
import dev.tributary.domain.worktable.WorkTable;
import java.util.List;

/** Writes rows into an unpublished work table in few large portions. */
public interface RowLoads {
  /** Begins to fill {@code table}, which is empty. */
  RowLoad into(WorkTable table, ActivityContext context);

  /** Rows on their way into a table. Used by one thread. */
  interface RowLoad extends AutoCloseable {
    /**
     * Adds a row; line numbers count from 1. May wait until an earlier portion is written. Each
     * portion is one short transaction that holds only while the claim does.
     */
    void add(List<Cell> row);

    /** Waits until no portion is under way; returns how many rows were added. */
    long settle();

    /** Writes the rest; {@code checkpoint} is remembered in the same transaction. */
    void finish(String checkpoint);

    /** Ends what is under way; rows that were not written are lost unless finished. */
    @Override
    void close();
  }
}
