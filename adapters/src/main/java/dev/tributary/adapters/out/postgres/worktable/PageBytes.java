package dev.tributary.adapters.out.postgres.worktable;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes the values of one page of rows may take in memory.
 *
 * @param most beyond which a page ends before its number of rows is reached
 */
public record PageBytes(long most) {
  /** What a value costs besides its characters. */
  private static final int VALUE = 16;

  /** The bytes of {@code values}, about. */
  static long of(List<? extends @Nullable Object> values) {
    long bytes = 0;
    for (Object value : values) {
      bytes += VALUE + (value == null ? 0 : value.toString().length());
    }
    return bytes;
  }
}
