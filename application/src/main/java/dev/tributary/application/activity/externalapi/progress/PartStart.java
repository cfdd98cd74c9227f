package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.domain.activity.externalapi.drift.Observed;
import java.util.Optional;

/**
 * What was committed before the pages of a part.
 *
 * @param rows in the table of rows
 * @param rejects in the table of rejected lines
 * @param observed what the responses were like, where that is compared at the end
 */
public record PartStart(long rows, long rejects, Optional<Observed> observed) {
  /** Nothing. */
  public static final PartStart NONE = new PartStart(0, 0, Optional.empty());

  /** The same with further rows, and what all responses were like then. */
  public PartStart plus(long moreRows, long moreRejects, Optional<Observed> all) {
    return new PartStart(rows + moreRows, rejects + moreRejects, all);
  }
}
