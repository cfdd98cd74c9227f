package dev.tributary.domain.activity.query;

import dev.tributary.domain.activity.ComputedColumn;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;

/** A query whose every name is resolved: what is to be selected. */
public record QueryPlan(Resource resource, Optional<Term> where, List<ComputedColumn> columns) {
  public QueryPlan {
    columns = List.copyOf(columns);
  }

  /** What its rows hold. */
  public WorkTableStructure structure() {
    return WorkTableStructure.ofPopulation(
        resource.name().value(),
        resource.key().type(),
        columns.stream().map(ComputedColumn::column).toList());
  }
}
