package dev.tributary.domain.activity.enrichment;

import java.util.List;
import java.util.Optional;

/**
 * A link from the primary set to another input.
 *
 * @param name how expressions call it: {@code coupon.code}
 * @param input the activity whose rows are linked
 * @param criteria all of them must hold; none links the only row of the input to every row, unless
 *     rows are paired by position
 * @param aggregation what is computed from many
 */
public record Relation(
    String name,
    String input,
    Cardinality cardinality,
    List<Criterion> criteria,
    Optional<ByPosition> byPosition,
    AggregationSettings aggregation) {
  public Relation {
    criteria = List.copyOf(criteria);
  }

  /** A relation by criteria that computes only the count of many. */
  public Relation(String name, String input, Cardinality cardinality, List<Criterion> criteria) {
    this(name, input, cardinality, criteria, Optional.empty(), AggregationSettings.NONE);
  }

  /** Whether its only row is linked to every row. */
  public boolean linksOneRowToAll() {
    return criteria.isEmpty() && byPosition.isEmpty();
  }
}
