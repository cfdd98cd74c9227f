package dev.tributary.application.activity.externalapi;

/** How many lines of an answer became rows, and how many were rejected. */
public record LoadResult(long rows, long rejects) {
  static final LoadResult NOTHING = new LoadResult(0, 0);
}
