package dev.tributary.domain.worktable;

/** A work table: where its rows are, what they hold and how many there are. */
public record WorkTable(WorkTableId id, Storage storage, WorkTableStructure structure, long rows) {
  /** Where the rows of a work table are stored. */
  public enum Storage {
    /** In its entry of the catalogue: a small set. */
    INLINE,
    /** In a table of their own. */
    TABLE
  }
}
