package dev.tributary.domain.activity.enrichment;

import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.activity.enrichment.EnrichmentPlan.Link;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.resource.RowScopes;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves the relations of an enrichment.
 *
 * @param primary what expressions over the primary set may name
 */
public record RelationRules(
    SettingChecks checks, EnrichmentInputs inputs, Scope primary, ResourceCatalogue catalogue) {
  List<Link> links(List<Relation> relations, Optional<String> primaryInput) {
    List<Link> links = new ArrayList<>();
    Set<String> names = taken();
    for (int i = 0; i < relations.size(); i++) {
      String setting = "relations[%d]".formatted(i);
      Relation relation = relations.get(i);
      name(setting + ".name", relation.name(), names);
      input(setting + ".input", relation.input(), primaryInput);
      fit(setting, relation);
      links.add(link(setting, relation));
    }
    return links;
  }

  /** The first words of paths that mean something already. */
  private Set<String> taken() {
    Set<String> taken = new HashSet<>(Set.of("vars", "data", "target", "targetData"));
    primary.sources().forEach(source -> taken.addAll(source.prefixes()));
    return taken;
  }

  private void name(String setting, String name, Set<String> names) {
    if (!Column.isValidName(name)) {
      checks.error(setting, EnrichmentErrorCode.BAD_RELATION_NAME, name);
    } else if (!names.add(name)) {
      checks.error(setting, EnrichmentErrorCode.DUPLICATE_RELATION, name);
    }
  }

  private void input(String setting, String input, Optional<String> primaryInput) {
    if (!inputs.has(input)) {
      checks.error(setting, EnrichmentErrorCode.UNKNOWN_INPUT, input, inputs.names());
    } else if (primaryInput.equals(Optional.of(input))) {
      checks.error(setting, EnrichmentErrorCode.LINK_TO_PRIMARY, input);
    }
  }

  /** Parts that exclude each other. */
  private void fit(String setting, Relation relation) {
    boolean many = relation.cardinality() == Cardinality.MANY;
    if (relation.byPosition().isPresent() && (many || !relation.criteria().isEmpty())) {
      checks.error(setting + ".byPosition", EnrichmentErrorCode.POSITION_ALONE, relation.name());
    } else if (many && relation.criteria().isEmpty()) {
      checks.error(
          setting + ".criteria", EnrichmentErrorCode.MANY_WITHOUT_CRITERIA, relation.name());
    }
    if (!many && !relation.aggregation().equals(AggregationSettings.NONE)) {
      checks.error(setting + ".cardinality", EnrichmentErrorCode.ONLY_OF_MANY, relation.name());
    }
  }

  private Link link(String setting, Relation relation) {
    return inputs
        .structure(relation.input())
        .filter(_ -> !primary.sources().isEmpty())
        .map(linked -> link(setting, relation, linked))
        .orElse(new Link(relation, List.of(), Aggregation.NONE));
  }

  private Link link(String setting, Relation relation, WorkTableStructure linked) {
    Scope scope = new Scope(RowScopes.sources(linked, catalogue), primary.variables());
    return new Link(
        relation,
        criteria(setting + ".criteria", relation, scope),
        new AggregationRules(checks, setting, scope, linked).aggregation(relation.aggregation()));
  }

  private List<Term.Operation> criteria(String setting, Relation relation, Scope destination) {
    List<Term.Operation> criteria = new ArrayList<>();
    for (int i = 0; i < relation.criteria().size(); i++) {
      criterion("%s[%d]".formatted(setting, i), relation.criteria().get(i), destination)
          .ifPresent(criteria::add);
    }
    return criteria;
  }

  private Optional<Term.Operation> criterion(
      String setting, Criterion criterion, Scope destination) {
    Optional<Term> from = checks.expression(setting + ".source", criterion.source(), primary);
    Optional<Term> to =
        checks.expression(setting + ".destination", criterion.destination(), destination);
    return from.flatMap(left -> to.flatMap(right -> equality(setting, left, right)));
  }

  private Optional<Term.Operation> equality(String setting, Term left, Term right) {
    Optional<Term.Operation> equality = ExpressionLanguage.equality(left, right);
    if (equality.isEmpty()) {
      checks.error(
          setting, EnrichmentErrorCode.CRITERION_TYPES, left.type().name(), right.type().name());
    }
    return equality;
  }
}
