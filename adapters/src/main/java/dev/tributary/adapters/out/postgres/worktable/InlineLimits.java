package dev.tributary.adapters.out.postgres.worktable;

/**
 * Up to where a set lies in its entry of the catalogue; a larger one has a table of its own.
 *
 * @param rows at most
 * @param bytes of its values as text, at most
 */
public record InlineLimits(int rows, long bytes) {
  public InlineLimits {
    if (rows < 0 || bytes < 0) {
      throw new IllegalArgumentException(
          "limits of inline sets must not be negative: '%d' rows, '%d' bytes"
              .formatted(rows, bytes));
    }
  }

  /** Whether a set of this size may lie in its entry. */
  public boolean allow(long storedRows, long storedBytes) {
    return storedRows <= rows && storedBytes <= bytes;
  }
}
