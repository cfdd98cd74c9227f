package dev.tributary.domain.activity.andjoin;

import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.InputRule;
import java.time.Duration;

/**
 * Which inputs a join needs.
 *
 * @param mainInput the activity whose rows are passed on; blank takes the only input that has rows
 * @param inputs how many of them are needed; counts for {@link Needed#SOME}
 * @param timeout from the first arrival; zero waits without an end
 */
public record AndJoinSettings(String mainInput, Needed needed, long inputs, Duration timeout)
    implements ActivitySettings {
  /** The id of the kind. */
  public static final String KIND = "andJoin";

  /** How many inputs have to arrive. */
  public enum Needed {
    ALL,
    /** The first one. */
    ANY,
    /** A number of them. */
    SOME
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** With a timeout it begins with the first input, and waits for the others. */
  @Override
  public InputRule inputRule() {
    return hasTimeout() ? new InputRule.AtLeast(1) : awaitedInputs();
  }

  @Override
  public InputRule awaitedInputs() {
    return switch (needed) {
      case ALL -> new InputRule.Every();
      case ANY -> new InputRule.AtLeast(1);
      case SOME -> new InputRule.AtLeast(Math.clamp(inputs, 1, Integer.MAX_VALUE));
    };
  }

  /** The first input of any needs no wait for others. */
  public boolean hasTimeout() {
    return !timeout.isZero() && needed != Needed.ANY;
  }
}
