package dev.tributary.domain.activity.end;

import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.InputRule;

/** End has nothing to set. */
public record EndSettings() implements ActivitySettings {
  /** The id of the kind. */
  public static final String KIND = "end";

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
