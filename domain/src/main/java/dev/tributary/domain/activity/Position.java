package dev.tributary.domain.activity;

/** Where an activity is drawn: its top left corner in canvas units (pixels at 100 %). */
public record Position(int x, int y) {
  /** The largest coordinate of a stored position, in both directions. */
  public static final int FARTHEST = 1_000_000;
}
