package dev.tributary.domain.activity.externalapi.plan;

import dev.tributary.domain.activity.externalapi.plan.CallPlan.DistinctKeys;
import dev.tributary.domain.expression.ColumnReference;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.resource.RowScopes;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns that a call plan may name: those of the rows and, where the rows are people, those of
 * their resource. Of two with the same name that of the rows counts.
 *
 * @param people the resource
 */
public record PlanColumns(WorkTableStructure rows, Optional<Resource> people) {
  public static PlanColumns of(WorkTableStructure rows, ResourceCatalogue catalogue) {
    return new PlanColumns(
        rows, rows.population().flatMap(population -> catalogue.find(population.resource())));
  }

  /** What a name means here. */
  public Optional<ColumnReference> find(String name) {
    return rows.column(name)
        .map(column -> new ColumnReference(RowScopes.ROW, name, column.type()))
        .or(() -> ofPeople(name));
  }

  /** The column that a copy of it is. */
  Optional<Column> column(String name) {
    return rows.column(name)
        .or(
            () ->
                attribute(name).map(of -> new Column(name, of.label(), of.type(), personal(name))));
  }

  private Set<String> personal(String name) {
    return people
        .map(resource -> resource.source().personal().getOrDefault(name, Set.of()))
        .orElse(Set.of());
  }

  /** All names, those of the rows first. */
  public List<String> names() {
    return Stream.concat(
            rows.columns().stream().map(Column::name),
            people.stream().flatMap(of -> of.columns().stream()).map(ResourceColumn::name))
        .distinct()
        .toList();
  }

  /**
   * The rows that the calls are made of. Attributes of people that are keys are copied after the
   * columns of the rows, so that a person who changes meanwhile changes no call.
   */
  public WorkTableStructure called(CallPlan plan) {
    List<Column> all = new ArrayList<>(rows.columns());
    copied(plan).forEach(key -> column(key.column()).ifPresent(all::add));
    return new WorkTableStructure(rows.population(), all);
  }

  /** The keys of a plan that are attributes of people. */
  public List<ColumnReference> copied(CallPlan plan) {
    return plan instanceof DistinctKeys(var keys, _)
        ? keys.stream()
            .filter(key -> rows.column(key).isEmpty())
            .flatMap(key -> ofPeople(key).stream())
            .toList()
        : List.of();
  }

  private Optional<ColumnReference> ofPeople(String name) {
    return attribute(name).map(of -> new ColumnReference(Resource.SOURCE, name, of.type()));
  }

  private Optional<ResourceColumn> attribute(String name) {
    return people.flatMap(resource -> resource.column(name));
  }
}
