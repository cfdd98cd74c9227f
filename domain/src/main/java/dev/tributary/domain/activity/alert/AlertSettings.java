package dev.tributary.domain.activity.alert;

import dev.tributary.domain.activity.ActivitySettings;
import java.util.List;

/**
 * Who is notified of what.
 *
 * @param text may name event variables
 * @param supervisors whether the supervisors of the workflow are notified
 * @param addresses of people who are notified by mail
 * @param targets of notifications by name
 */
public record AlertSettings(
    String text, boolean supervisors, List<String> addresses, List<String> targets)
    implements ActivitySettings {
  /** The id of the kind. */
  public static final String KIND = "alert";

  public AlertSettings {
    addresses = List.copyOf(addresses);
    targets = List.copyOf(targets);
  }

  @Override
  public String kind() {
    return KIND;
  }
}
