package dev.tributary.domain.profile;

import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.value.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The days on which a person can be born. */
public final class Birthday {
  /** The column that holds them. */
  public static final String COLUMN = "birthDate";

  /** The earliest of them. */
  public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private Birthday() {}

  /**
   * What is wrong with the birthday among {@code values}, if anything; one that a profile has
   * already may stay.
   */
  public static Optional<Problem> problem(
      Map<String, Value> values, Optional<Profile> present, LocalDate today) {
    Value value = values.getOrDefault(COLUMN, new Value.NullValue());
    boolean kept = present.map(profile -> profile.value(COLUMN).equals(value)).orElse(false);
    return value instanceof Value.DateValue(var day) && !kept && !isPossible(day, today)
        ? Optional.of(
            Problem.error(
                COLUMN, ProfileErrorCode.IMPOSSIBLE_BIRTHDAY, EARLIEST.toString(), day.toString()))
        : Optional.empty();
  }

  /** Whether {@code day} lies between the earliest one and {@code today}. */
  public static boolean isPossible(LocalDate day, LocalDate today) {
    return !day.isBefore(EARLIEST) && !day.isAfter(today);
  }
}
