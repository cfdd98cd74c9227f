package dev.tributary.application.activity.query;

import dev.tributary.application.expression.EvaluationContext;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.activity.query.QueryPlan;
import dev.tributary.domain.activity.query.QueryRules;
import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.value.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the rows that a query selects now, without starting a run. */
@ApplicationScoped
public class CountQuery {
  private final Resources resources;
  private final ExpressionLanguage language;
  private final QuerySelection selection;
  private final InstantSource clock;

  public CountQuery(
      Resources resources,
      ExpressionLanguage language,
      QuerySelection selection,
      InstantSource clock) {
    this.resources = resources;
    this.language = language;
    this.selection = selection;
    this.clock = clock;
  }

  /** The result of counting. */
  public sealed interface Count {
    /** So many rows. */
    record Counted(long rows) implements Count {}

    /** The query cannot run: everything that is wrong with it. */
    record Rejected(List<Problem> problems) implements Count {}
  }

  /** Counts with the event variables unset and {@code zone} as the workflow's. */
  public Count count(QuerySettings settings, ZoneId zone) {
    SettingChecks checks = new SettingChecks(language);
    Optional<QueryPlan> plan = new QueryRules(resources, checks).plan(settings, Map.of());
    return checks.all().isEmpty()
        ? new Count.Counted(
            selection.count(
                plan.orElseThrow(),
                new EvaluationContext(Variables.NONE, clock.instant(), zone, "")))
        : new Count.Rejected(checks.all());
  }
}
