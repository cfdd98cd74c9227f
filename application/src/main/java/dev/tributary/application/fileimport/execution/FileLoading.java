package dev.tributary.application.fileimport.execution;

import dev.tributary.application.fileimport.ImportClaim;
import dev.tributary.domain.fileimport.row.ImportCounts;
import java.util.function.BooleanSupplier;

/** Reads a file, checks its rows and writes them to their table, after those that are there. */
public interface FileLoading {
  /** Writes what was read since the last time, in one transaction. */
  interface Batches {
    /**
     * @param counts after it
     * @param copy writes the rows and the rejects within that transaction
     */
    void write(ImportCounts counts, Runnable copy);
  }

  /**
   * Works until the end of the file, or until {@code closing}.
   *
   * @return how far it came
   * @throws dev.tributary.domain.problem.Refused when the file cannot be read on
   */
  ImportCounts load(ImportClaim claim, Batches batches, BooleanSupplier closing);
}
