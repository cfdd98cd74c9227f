package dev.tributary.domain.activity.externalapi.estimate;

import dev.tributary.domain.problem.Message;

/** How many calls a plan has, pages not counted. */
public sealed interface PlannedParts {
  /** They were counted. */
  record Counted(long parts) implements PlannedParts {}

  /** The number of the rows that would arrive is not known. */
  record Unknown(Message reason) implements PlannedParts {}
}
