package dev.tributary.domain.activity.query;

import dev.tributary.domain.activity.AdditionalData;
import dev.tributary.domain.activity.ComputedColumn;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.expression.syntax.ExpressionErrorCode;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.resource.ResourceErrorCode;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves a query's settings; what cannot be resolved is noted in the checks. */
public record QueryRules(ResourceCatalogue catalogue, SettingChecks checks) {
  /** The plan; complete only when the checks have found nothing. Empty without a resource. */
  public Optional<QueryPlan> plan(QuerySettings settings, Map<String, ValueType> variables) {
    Optional<Resource> resource = catalogue.find(settings.resource());
    if (resource.isEmpty()) {
      checks.error(
          "resource",
          ResourceErrorCode.UNKNOWN_RESOURCE,
          settings.resource(),
          String.join(", ", catalogue.names()));
    }
    return resource.map(found -> plan(settings, found, variables));
  }

  private QueryPlan plan(
      QuerySettings settings, Resource resource, Map<String, ValueType> variables) {
    Scope scope = Scope.of(resource.source(), variables);
    Optional<Term> where =
        settings.where().isBlank()
            ? Optional.empty()
            : checks.condition("where", settings.where(), scope);
    if (where.filter(Term::numbersRows).isPresent()) {
      checks.error("where", ExpressionErrorCode.ROW_ID_IN_CONDITION);
    }
    List<ComputedColumn> columns =
        new AdditionalData(checks, scope, Set.of()).check(settings.additionalData());
    return new QueryPlan(resource, where, columns);
  }
}
