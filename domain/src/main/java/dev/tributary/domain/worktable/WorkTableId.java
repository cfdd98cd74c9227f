package dev.tributary.domain.worktable;

/** The number of a work table; rows of a table of their own lie in {@code work.w<number>}. */
public record WorkTableId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
