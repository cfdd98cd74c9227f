package dev.tributary.domain.fileimport.row;

import dev.tributary.domain.fileimport.ImportState;

/**
 * How far an import is and what it came to.
 *
 * @param read rows of the file, rejected and blank ones included
 * @param bytes of the file that were read
 * @param lines of the file that were read
 * @param merged up to which line rows are in the resource
 * @param rejected rows that were left out
 * @param flaws values that were left out of rows that were not
 * @param storedRejects how many rejects are stored
 * @param notes what was noted of rows that are no rejects
 */
public record ImportCounts(
    long read,
    long bytes,
    long lines,
    long merged,
    long inserted,
    long updated,
    long unchanged,
    long rejected,
    long flaws,
    long storedRejects,
    ImportNotes notes) {
  /** Before anything happened. */
  public static final ImportCounts NONE =
      new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ImportNotes.NONE);

  private static final int WHOLE = 100;
  private static final int HALF = 50;

  /** After a merge up to {@code line}. */
  public ImportCounts merging(long line, long moreInserted, long moreUpdated, long moreUnchanged) {
    return new ImportCounts(
        read,
        bytes,
        lines,
        line,
        inserted + moreInserted,
        updated + moreUpdated,
        unchanged + moreUnchanged,
        rejected,
        flaws,
        storedRejects,
        notes);
  }

  /** After more rows were rejected, of which at most {@code room} rejects were stored. */
  public ImportCounts rejecting(long more, long room) {
    return new ImportCounts(
        read,
        bytes,
        lines,
        merged,
        inserted,
        updated,
        unchanged,
        rejected + more,
        flaws,
        storedRejects + Math.min(more, room),
        notes);
  }

  /** Rows of the file with something in them. */
  public long rows() {
    return read - notes.count(NoteKind.BLANK_ROW);
  }

  /** How much of the way is done: reading and writing count half each. */
  public int percent(ImportState state, long fileBytes) {
    return switch (state) {
      case RECEIVING, RECEIVED -> 0;
      case FINISHED, FINISHED_WITH_REJECTS -> WHOLE;
      case LOADING, MERGING, FAILED, STOPPED -> part(bytes, fileBytes) + part(merged, lines);
    };
  }

  private static int part(long done, long all) {
    return all == 0 ? 0 : (int) Math.min(HALF, done * HALF / all);
  }
}
