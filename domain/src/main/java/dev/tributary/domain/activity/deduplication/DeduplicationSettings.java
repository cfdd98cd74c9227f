package dev.tributary.domain.activity.deduplication;

import dev.tributary.domain.activity.ActivitySettings;
import java.util.List;

/**
 * Which rows are duplicates of each other, and how many and which of them stay.
 *
 * @param keys expressions; rows with the same values of all of them are duplicates
 * @param keep how many rows of each group of duplicates stay; 0 keeps them all
 * @param normalise whether texts that differ in case and white space only are the same
 * @param complement whether the discarded rows leave by an outlet of their own
 */
public record DeduplicationSettings(
    List<String> keys, long keep, Preference preference, boolean normalise, boolean complement)
    implements ActivitySettings {
  /** The id of the kind. */
  public static final String KIND = "deduplication";

  /** How many stay where nothing is set. */
  public static final long DEFAULT_KEEP = 1;

  public DeduplicationSettings {
    keys = List.copyOf(keys);
  }

  @Override
  public String kind() {
    return KIND;
  }
}
