package dev.tributary.domain.storage;

/**
 * How much is stored.
 *
 * @param count of entries: runs, lines, sets, exchanges or messages
 * @param rows in sets; 0 for all else
 * @param bytes of their data as they are stored, without indexes and free room
 */
public record Amount(long count, long rows, long bytes) {
  public static final Amount NOTHING = new Amount(0, 0, 0);

  public Amount plus(Amount other) {
    return new Amount(count + other.count, rows + other.rows, bytes + other.bytes);
  }
}
