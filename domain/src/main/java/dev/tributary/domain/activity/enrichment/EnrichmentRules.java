package dev.tributary.domain.activity.enrichment;

import dev.tributary.domain.activity.AdditionalData;
import dev.tributary.domain.activity.ComputedColumn;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.activity.enrichment.EnrichmentPlan.Link;
import dev.tributary.domain.expression.ColumnSource;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.resource.RowScopes;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Resolves an enrichment's settings; what is wrong with them is noted in the checks. */
public final class EnrichmentRules {
  private final ResourceCatalogue catalogue;
  private final SettingChecks checks;
  private final EnrichmentInputs inputs;
  private final Map<String, ValueType> variables;

  public EnrichmentRules(
      ResourceCatalogue catalogue,
      SettingChecks checks,
      EnrichmentInputs inputs,
      Map<String, ValueType> variables) {
    this.catalogue = catalogue;
    this.checks = checks;
    this.inputs = inputs;
    this.variables = variables;
  }

  /**
   * The plan; complete only when the checks have found nothing. Empty when the structure of the
   * primary set is not known.
   */
  public Optional<EnrichmentPlan> plan(EnrichmentSettings settings) {
    Optional<String> primary = primary(settings);
    Optional<WorkTableStructure> rows = primary.flatMap(inputs::structure);
    List<ColumnSource> sources =
        rows.map(structure -> RowScopes.sources(structure, catalogue)).orElse(List.of());
    List<Link> links =
        new RelationRules(checks, inputs, new Scope(sources, variables), catalogue)
            .links(settings.relations(), primary);
    return rows.map(structure -> plan(settings, structure, sources, links));
  }

  private Optional<String> primary(EnrichmentSettings settings) {
    Optional<String> primary = inputs.primary(settings);
    if (primary.isEmpty()) {
      if (settings.primary().isBlank()) {
        checks.error("primary", EnrichmentErrorCode.NO_PRIMARY, inputs.names());
      } else {
        checks.error(
            "primary", EnrichmentErrorCode.UNKNOWN_INPUT, settings.primary(), inputs.names());
      }
    }
    return primary;
  }

  private EnrichmentPlan plan(
      EnrichmentSettings settings,
      WorkTableStructure primary,
      List<ColumnSource> sources,
      List<Link> links) {
    List<Column> kept = settings.keepAdditionalData() ? primary.columns() : List.of();
    List<ColumnSource> all = new ArrayList<>(sources);
    links.forEach(link -> linked(link).ifPresent(all::add));
    List<ComputedColumn> added =
        allKnown(settings)
            ? new AdditionalData(checks, new Scope(all, variables), names(kept))
                .check(settings.additionalData())
            : List.of();
    return new EnrichmentPlan(primary, kept, links, added);
  }

  /** Names of inputs whose structure is not known yet are not reported. */
  private boolean allKnown(EnrichmentSettings settings) {
    return settings.relations().stream()
        .allMatch(
            relation ->
                !inputs.has(relation.input()) || inputs.structure(relation.input()).isPresent());
  }

  private Optional<ColumnSource> linked(Link link) {
    Relation relation = link.relation();
    return relation.cardinality() == Cardinality.MANY
        ? Optional.of(aggregated(relation, link.aggregation()))
        : inputs
            .structure(relation.input())
            .map(
                rows ->
                    source(relation, RowScopes.types(rows)).withPersonal(RowScopes.personal(rows)));
  }

  private ColumnSource aggregated(Relation relation, Aggregation aggregation) {
    Map<String, Set<String>> personal =
        inputs.structure(relation.input()).map(RowScopes::personal).orElse(Map.of());
    return source(relation, aggregation.columns()).withPersonal(aggregation.personal(personal));
  }

  private static ColumnSource source(Relation relation, Map<String, ValueType> columns) {
    return ColumnSource.of(relation.name(), relation.name(), Set.of(relation.name()), columns);
  }

  private static Set<String> names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.toSet());
  }
}
