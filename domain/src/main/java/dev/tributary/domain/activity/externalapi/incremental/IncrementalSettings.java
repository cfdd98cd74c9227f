package dev.tributary.domain.activity.externalapi.incremental;

import java.time.Duration;

/**
 * How far earlier runs have fetched, and what the next one requests.
 *
 * @param column whose greatest value is the watermark; blank for none
 * @param start the watermark of the first run, written as the column's values are; blank for none
 * @param lookback how far before the watermark a run begins again
 * @param step the length of the windows that the range up to now is cut into; zero for none
 * @param clientSide whether older rows are left out here, because the API cannot
 */
public record IncrementalSettings(
    String column,
    String start,
    Duration lookback,
    Duration step,
    boolean clientSide,
    Advance advance) {
  public static final IncrementalSettings OFF =
      new IncrementalSettings("", "", Duration.ZERO, Duration.ZERO, false, Advance.ON_SUCCESS);

  /** The event variable with which an activity requests what is new. */
  public static final String VARIABLE = "watermark";

  /** The event variable that holds the end of a window, exclusive. */
  public static final String END_VARIABLE = "until";

  /** When the watermark moves. */
  public enum Advance {
    /** With the activity, to the greatest value of its rows. */
    ON_SUCCESS,
    /** Only when a person or a program sets it. */
    NEVER
  }

  /** Whether there is a watermark. */
  public boolean applies() {
    return !column.isBlank();
  }

  /** Whether the range is fetched in windows. */
  public boolean windowed() {
    return applies() && step.isPositive();
  }

  /** Whether rows may be left out here. */
  public boolean filters() {
    return applies() && clientSide;
  }
}
