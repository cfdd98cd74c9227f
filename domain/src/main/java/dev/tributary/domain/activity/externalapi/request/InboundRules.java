package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.plan.PlanSettings;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.expression.CheckResult;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.resource.RowScopes;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be set about the request's body. */
public final class InboundRules {
  private final ActivityPlace place;
  private final ResourceCatalogue catalogue;
  private final TemplateCheck templates;
  private final SettingProblems problems;

  public InboundRules(
      ActivityPlace place,
      ResourceCatalogue catalogue,
      TemplateCheck templates,
      SettingProblems problems) {
    this.place = place;
    this.catalogue = catalogue;
    this.templates = templates;
    this.problems = problems;
  }

  /**
   * @param plan which may need rows that the request does not hold
   */
  public void check(InboundMapping inbound, PlanSettings plan) {
    checkParams(inbound);
    checkNames(inbound.columns());
    if (inbound.set().isPresent() && place.inbound(inbound.set().get()).isEmpty()) {
      problems.error(
          "inbound.set", ExternalApiErrorCode.SET_UNKNOWN, inbound.set().get().value(), reaching());
    } else if ((inbound.usesRows() || plan.divided()) && place.inbound().isEmpty()) {
      problems.error("inbound", ExternalApiErrorCode.ROWS_MISSING);
    }
    inbound.arriving(place).ifPresent(rows -> checkExpressions(inbound.columns(), rows));
  }

  private String reaching() {
    return place.inbound().stream()
        .map(transition -> transition.from().value())
        .collect(Collectors.joining(", "));
  }

  private void checkParams(InboundMapping inbound) {
    if (inbound.addCount() && inbound.params().member(InboundMapping.COUNT).isPresent()) {
      problems.error("inbound.params.count", ExternalApiErrorCode.COUNT_RESERVED);
    }
    templates.checkTexts(inbound.params(), "inbound.params", problems);
  }

  private void checkNames(List<InboundColumn> columns) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i).name();
      if (RequestNames.check(name, setting(i, "name"), problems) && !seen.add(name)) {
        problems.error(setting(i, "name"), ExternalApiErrorCode.COLUMN_TWICE, name);
      }
    }
  }

  private void checkExpressions(List<InboundColumn> columns, WorkTableStructure rows) {
    ExpressionLanguage language = templates.language();
    Scope scope = new Scope(RowScopes.sources(rows, catalogue), templates.variables());
    for (int i = 0; i < columns.size(); i++) {
      CheckResult checkResult = language.check(columns.get(i).expression(), scope);
      problems.checked(setting(i, "expression"), checkResult);
      if (checkResult instanceof CheckResult.Valid(var term) && term.type() == ValueType.JSON) {
        problems.error(
            setting(i, "expression"), ExternalApiErrorCode.COLLECTION_SENT, columns.get(i).name());
      }
    }
  }

  private static String setting(int column, String field) {
    return "inbound.columns[%d].%s".formatted(column, field);
  }
}
