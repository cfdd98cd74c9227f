package dev.tributary.application.activity.externalapi.selection;

import dev.tributary.domain.activity.externalapi.response.DuplicateRule;
import dev.tributary.domain.expression.Term;
import java.util.List;

/**
 * A selection whose condition is resolved.
 *
 * @param conditions all of them have to be fulfilled
 * @param duplicates decided among the rows that fulfil the conditions
 * @param key names of columns
 */
public record SelectionPlan(List<Term> conditions, DuplicateRule duplicates, List<String> key) {
  public SelectionPlan {
    conditions = List.copyOf(conditions);
    key = List.copyOf(key);
  }
}
