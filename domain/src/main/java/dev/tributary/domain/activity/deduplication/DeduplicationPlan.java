package dev.tributary.domain.activity.deduplication;

import dev.tributary.domain.expression.Term;
import java.util.List;

/** A deduplication whose keys are resolved. */
public record DeduplicationPlan(List<Term> keys, long keep, boolean normalise) {
  public DeduplicationPlan {
    keys = List.copyOf(keys);
  }
}
