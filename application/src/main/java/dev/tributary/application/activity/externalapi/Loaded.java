package dev.tributary.application.activity.externalapi;

/** How many lines of an answer became rows, and how many were rejected. */
public record Loaded(long rows, long rejects) {
  static final Loaded NOTHING = new Loaded(0, 0);
}
