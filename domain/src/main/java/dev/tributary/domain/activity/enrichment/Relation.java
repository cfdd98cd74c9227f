package dev.tributary.domain.activity.enrichment;

import java.util.List;

/**
 * A link from the primary set to another input.
 *
 * @param name how expressions call it: {@code coupon.code}
 * @param input the activity whose rows are linked
 * @param criteria all of them must hold; none links the only row of the input to everybody
 */
public record Relation(
    String name, String input, Cardinality cardinality, List<Criterion> criteria) {
  public Relation {
    criteria = List.copyOf(criteria);
  }
}
