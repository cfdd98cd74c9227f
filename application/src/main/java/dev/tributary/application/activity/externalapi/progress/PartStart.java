package dev.tributary.application.activity.externalapi.progress;

/**
 * What was committed before the pages of a part.
 *
 * @param rows in the table of rows
 * @param rejects in the table of rejected lines
 */
public record PartStart(long rows, long rejects) {
  /** Nothing. */
  public static final PartStart NONE = new PartStart(0, 0);

  /** The same with further rows. */
  public PartStart plus(long moreRows, long moreRejects) {
    return new PartStart(rows + moreRows, rejects + moreRejects);
  }
}
