package dev.tributary.domain.activity.deduplication;

import java.util.List;

/**
 * Which of several duplicates stay. Equals among them are decided by their line numbers, the lowest
 * first, so that the same rows always give the same result.
 *
 * @param expression what the rows are compared by; blank when the method needs none
 * @param values for {@link Method#VALUES}: what the expression may hold, the best first, each
 *     written as text
 */
public record Preference(Method method, String expression, List<String> values) {
  /** How one of several duplicates is preferred. */
  public enum Method {
    /** The lowest line numbers. */
    CHOOSE_FOR_ME,
    /** The value that stands first in a list; values that are not on it come last. */
    VALUES,
    /** Any value at all rather than null or an empty text. */
    NON_EMPTY,
    /** The smallest value; null comes last. */
    SMALLEST,
    /** The largest value; null comes last. */
    LARGEST
  }

  /** The first ones in the order of their lines. */
  public static final Preference FIRST = new Preference(Method.CHOOSE_FOR_ME, "", List.of());

  public Preference {
    values = List.copyOf(values);
  }
}
