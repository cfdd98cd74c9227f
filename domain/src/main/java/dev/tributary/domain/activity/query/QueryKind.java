package dev.tributary.domain.activity.query;

import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;

/**
 * The rules of queries. A transition may end at one to decide when it runs; its rows are not read.
 */
public record QueryKind(ResourceCatalogue catalogue, ExpressionLanguage language)
    implements ActivityKind<QuerySettings> {
  @Override
  public String id() {
    return QuerySettings.KIND;
  }

  @Override
  public Message label() {
    return Message.of("query.kind");
  }

  @Override
  public ActivityGroup group() {
    return ActivityGroup.TARGETING;
  }

  @Override
  public Inlets inlets() {
    return Inlets.OPTIONAL;
  }

  @Override
  public List<Outlet> outlets() {
    return List.of(Outlet.OUT);
  }

  @Override
  public List<Problem> problems(QuerySettings settings, ActivityPlace place) {
    SettingChecks checks = new SettingChecks(language);
    plan(settings, place, checks);
    return checks.problems(place);
  }

  @Override
  public Optional<WorkTableStructure> structure(
      QuerySettings settings, Outlet outlet, ActivityPlace place) {
    return plan(settings, place, new SettingChecks(language)).map(QueryPlan::structure);
  }

  private Optional<QueryPlan> plan(
      QuerySettings settings, ActivityPlace place, SettingChecks checks) {
    return new QueryRules(catalogue, checks).plan(settings, place.variables());
  }
}
