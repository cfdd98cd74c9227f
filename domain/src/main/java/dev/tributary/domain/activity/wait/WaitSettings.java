package dev.tributary.domain.activity.wait;

import dev.tributary.domain.activity.ActivitySettings;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/**
 * How long an activity waits. Of the other settings only those of the method count.
 *
 * @param duration from the moment at which the rows arrive
 * @param time of the day, in the zone of the activity
 * @param days of the week on which the wait may end
 * @param expression of the date or instant at which it ends
 */
public record WaitSettings(
    Method method,
    Duration duration,
    Optional<LocalTime> time,
    Set<DayOfWeek> days,
    String expression)
    implements ActivitySettings {
  /** The id of the kind. */
  public static final String KIND = "wait";

  /** What decides when the wait ends. */
  public enum Method {
    /** A duration has passed. */
    DURATION,
    /** The next occurrence of a time of the day. */
    TIME,
    /** The next occurrence of a time of the day on one of some days of the week. */
    WEEKDAY,
    /** An expression. */
    EXPRESSION
  }

  public WaitSettings {
    days = Set.copyOf(days);
  }

  @Override
  public String kind() {
    return KIND;
  }
}
