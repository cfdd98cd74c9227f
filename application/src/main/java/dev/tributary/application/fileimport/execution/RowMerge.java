package dev.tributary.application.fileimport.execution;

import dev.tributary.application.fileimport.ImportClaim;
import java.time.Instant;

/** Writes loaded rows to the resource; each method takes part in the caller's transaction. */
public interface RowMerge {
  /**
   * Rejects all rows with one key but the last.
   *
   * @param keep how many reasons may be kept
   * @return how many it rejected
   */
  long rejectDuplicates(ImportClaim claim, long keep);

  /**
   * Merges the rows of some lines; at most one transaction at a time does.
   *
   * @param after the line that they begin after
   * @param last the last line
   * @param keep how many reasons may be kept
   */
  Merged merge(ImportClaim claim, long after, long last, long keep, Instant now);

  /** The numbers of rows by their result. */
  record Merged(long inserted, long updated, long unchanged, long rejected) {}
}
