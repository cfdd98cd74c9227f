package dev.tributary.domain.activity.enrichment;

import dev.tributary.domain.activity.ComputedColumn;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.stream.Stream;

/**
 * An enrichment whose every name is resolved.
 *
 * @param primary what the primary set holds
 * @param kept the columns of the primary set that stay
 * @param added the columns that are computed
 */
public record EnrichmentPlan(
    WorkTableStructure primary, List<Column> kept, List<Link> links, List<ComputedColumn> added) {
  public EnrichmentPlan {
    kept = List.copyOf(kept);
    links = List.copyOf(links);
    added = List.copyOf(added);
  }

  /** A relation with its criteria resolved, each an equality of a source and a destination. */
  public record Link(Relation relation, List<Term.Operation> criteria, Aggregation aggregation) {
    public Link {
      criteria = List.copyOf(criteria);
    }

    /** The expressions over the primary set. */
    public List<Term> sources() {
      return criteria.stream().map(criterion -> criterion.operands().get(0)).toList();
    }

    /** The expressions over the linked set. */
    public List<Term> destinations() {
      return criteria.stream().map(criterion -> criterion.operands().get(1)).toList();
    }
  }

  /** What its rows hold. */
  public WorkTableStructure structure() {
    return new WorkTableStructure(
        primary.population(),
        Stream.concat(kept.stream(), added.stream().map(ComputedColumn::column)).toList());
  }
}
