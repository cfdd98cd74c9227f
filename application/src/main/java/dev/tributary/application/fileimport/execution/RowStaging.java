package dev.tributary.application.fileimport.execution;

import dev.tributary.application.fileimport.ImportClaim;

/** The tables of rows that were checked and not merged yet, one for each import. */
public interface RowStaging {
  /** Makes the table unless there is one; takes part in the caller's transaction. */
  void create(ImportClaim claim);

  /** Drops it, if there is one; takes part in the caller's transaction. */
  void drop(ImportClaim claim);
}
