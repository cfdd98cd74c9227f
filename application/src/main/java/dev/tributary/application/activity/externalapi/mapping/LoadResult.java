package dev.tributary.application.activity.externalapi.mapping;

/** How many lines of a response became rows, and how many were rejected. */
public record LoadResult(long rows, long rejects) {
  public static final LoadResult NOTHING = new LoadResult(0, 0);
}
