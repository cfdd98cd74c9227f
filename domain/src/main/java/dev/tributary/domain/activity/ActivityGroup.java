package dev.tributary.domain.activity;

import dev.tributary.domain.problem.Message;
import java.util.Locale;

/** The groups of the palette. */
public enum ActivityGroup {
  TARGETING,
  EXECUTION,
  DATA_MANAGEMENT,
  CHANNELS;

  /** The group's name. */
  public Message label() {
    return Message.of("activity.group_" + name().toLowerCase(Locale.ROOT));
  }
}
