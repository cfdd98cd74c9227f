package dev.tributary.domain.activity.deduplication;

import dev.tributary.domain.expression.Term;
import java.util.List;
import java.util.Optional;

/** A deduplication whose keys and preference are resolved. */
public record DeduplicationPlan(
    List<Term> keys, long keep, Optional<Ranking> ranking, boolean normalise) {
  /** What the rows of a group are compared by; none leaves them in the order of their lines. */
  public record Ranking(Preference.Method method, Term term, List<String> values) {
    public Ranking {
      values = List.copyOf(values);
    }
  }

  public DeduplicationPlan {
    keys = List.copyOf(keys);
  }
}
