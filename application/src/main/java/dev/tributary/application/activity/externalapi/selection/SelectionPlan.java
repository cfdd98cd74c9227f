package dev.tributary.application.activity.externalapi.selection;

import dev.tributary.domain.activity.externalapi.response.DuplicateRule;
import dev.tributary.domain.expression.Term;
import java.util.List;
import java.util.Optional;

/**
 * A selection whose condition is resolved.
 *
 * @param condition empty when all rows fulfil it
 * @param duplicates decided among the rows that fulfil the condition
 * @param key names of columns
 */
public record SelectionPlan(Optional<Term> condition, DuplicateRule duplicates, List<String> key) {
  public SelectionPlan {
    key = List.copyOf(key);
  }
}
