package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.progress.LoadResult;
import dev.tributary.domain.activity.externalapi.mapping.Cell;
import java.util.List;

/** Stores the rows of responses in work tables, in few large batches. */
public interface RowLoads {
  /**
   * Begins after the rows that the tables hold. Whatever else a load of this task has stored that
   * was not finished is removed.
   */
  RowLoad into(ResponseTables responseTables, ActivityContext context);

  /**
   * Rows on their way into their tables. A small set is written by {@link #finish} alone. Used by
   * one thread.
   */
  interface RowLoad extends RowSink, AutoCloseable {
    /**
     * Adds a row; line numbers continue those of the table. May wait until an earlier batch is
     * written. Each batch is one short transaction that holds only while the claim does.
     */
    @Override
    void add(List<Cell> row);

    /** As {@link #add}, for a line that was rejected; the destination must have room for such. */
    @Override
    void reject(List<Cell> row);

    /**
     * Lets a later load add rows to these: sets with rows get tables of their own, small or not.
     */
    void expectMore();

    /** Has {@link #finish} write all sets at once, small or not, because they are read then. */
    void storeAtOnce();

    /** Waits until no batch is under way; returns the tables as they will be when finished. */
    LoadResult settle();

    /**
     * Writes the rest together with {@code alongside}: small sets in the transaction that completes
     * the task, others, and all that are read or continued, at once and with {@code checkpoint}.
     */
    void finish(String checkpoint, Runnable alongside);

    /** Ends what is under way; rows that were not written are lost unless finished. */
    @Override
    void close();
  }
}
