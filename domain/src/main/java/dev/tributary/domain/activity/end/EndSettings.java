package dev.tributary.domain.activity.end;

import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.InputRule;

/**
 * What happens at the end of a branch.
 *
 * @param signal what is sent to another workflow
 */
public record EndSettings(EndSignal signal) implements ActivitySettings {
  /** The id of the kind. */
  public static final String KIND = "end";

  /** Only ends the branch. */
  public EndSettings() {
    this(EndSignal.NONE);
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** One branch that comes to the end is enough for an end. */
  @Override
  public InputRule inputRule() {
    return new InputRule.Decided();
  }
}
