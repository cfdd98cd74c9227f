package dev.tributary.domain.activity.fork;

import dev.tributary.domain.activity.ActivitySettings;

/** Fork has nothing to set. */
public record ForkSettings() implements ActivitySettings {
  /** The id of the kind. */
  public static final String KIND = "fork";

  @Override
  public String kind() {
    return KIND;
  }
}
