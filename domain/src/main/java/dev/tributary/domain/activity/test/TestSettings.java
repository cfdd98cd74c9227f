package dev.tributary.domain.activity.test;

import dev.tributary.domain.activity.ActivitySettings;
import java.util.List;

/**
 * Which outlet the rows leave by: that of the first branch whose condition holds.
 *
 * @param defaultOutlet whether they leave by the outlet {@code default} when none holds
 */
public record TestSettings(List<Branch> branches, boolean defaultOutlet)
    implements ActivitySettings {
  /** The id of the kind. */
  public static final String KIND = "test";

  public TestSettings {
    branches = List.copyOf(branches);
  }

  @Override
  public String kind() {
    return KIND;
  }
}
