package dev.tributary.adapters.sql;

/**
 * Numbers of a sequence, never given before. One statement fetches as many as the sequence's
 * increment; those that are left when the process ends are never used.
 */
public final class NumberBlock {
  private final Sql sql;
  private final String sequence;
  private final int size;
  private long next;
  private int left;

  /**
   * @param sequence its name with the schema
   * @param size its increment
   */
  public NumberBlock(Sql sql, String sequence, int size) {
    this.sql = sql;
    this.sequence = sequence;
    this.size = size;
  }

  public synchronized long next() {
    if (left == 0) {
      next =
          sql.first("select nextval(?::regclass) as first", row -> row.number("first"), sequence)
              .orElseThrow();
      left = size;
    }
    left--;
    return next++;
  }
}
