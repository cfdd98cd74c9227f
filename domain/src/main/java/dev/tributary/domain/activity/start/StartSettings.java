package dev.tributary.domain.activity.start;

import dev.tributary.domain.activity.ActivitySettings;

/** Start has nothing to set. */
public record StartSettings() implements ActivitySettings {
  /** The id of the kind. */
  public static final String KIND = "start";

  @Override
  public String kind() {
    return KIND;
  }
}
