package dev.tributary.application.activity.query;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.resource.Resources;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.activity.query.QueryPlan;
import dev.tributary.domain.activity.query.QueryRules;
import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Selects a population into a work table. */
@ApplicationScoped
public class QueryExecutor implements ActivityExecutor<QuerySettings> {
  private final Resources resources;
  private final ExpressionLanguage language;
  private final QuerySelection selection;

  public QueryExecutor(Resources resources, ExpressionLanguage language, QuerySelection selection) {
    this.resources = resources;
    this.language = language;
    this.selection = selection;
  }

  @Override
  public Reach reach() {
    return Reach.DATABASE;
  }

  @Override
  public ActivityOutcome execute(QuerySettings settings, ActivityContext context) {
    SettingChecks checks = new SettingChecks(language);
    Optional<QueryPlan> plan =
        new QueryRules(resources, checks).plan(settings, context.variableTypes());
    if (plan.isEmpty() || !checks.all().isEmpty()) {
      return Failed.of(ActivityFailure.configuration(checks.all().getFirst()));
    }
    return select(settings, plan.get(), context);
  }

  private ActivityOutcome select(QuerySettings settings, QueryPlan plan, ActivityContext context) {
    String label = context.activity().label();
    String step = context.activity().id().toString();
    context.info(Message.of("query.executing", label, step));
    NewTable into = context.table(Outlet.OUT, plan.structure());
    WorkTable selected = context.write(() -> selection.select(plan, into, context));
    context.info(Message.of("query.selected", selected.rows(), label, step));
    List<Output> outputs =
        selected.rows() == 0 && !settings.emitEmpty()
            ? List.of()
            : List.of(Output.of(Outlet.OUT, selected));
    return new Completed(outputs, Variables.ofRecords(selected.rows()));
  }
}
