package dev.tributary.application.activity.deduplication;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.deduplication.DuplicateRemoval.Deduplicated;
import dev.tributary.application.resource.Resources;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.activity.deduplication.DeduplicationErrorCode;
import dev.tributary.domain.activity.deduplication.DeduplicationKind;
import dev.tributary.domain.activity.deduplication.DeduplicationPlan;
import dev.tributary.domain.activity.deduplication.DeduplicationRules;
import dev.tributary.domain.activity.deduplication.DeduplicationSettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps one of the rows that have the same keys. */
@ApplicationScoped
public class DeduplicationExecutor implements ActivityExecutor<DeduplicationSettings> {
  private final Resources resources;
  private final ExpressionLanguage language;
  private final DuplicateRemoval removal;

  public DeduplicationExecutor(
      Resources resources, ExpressionLanguage language, DuplicateRemoval removal) {
    this.resources = resources;
    this.language = language;
    this.removal = removal;
  }

  @Override
  public Reach reach() {
    return Reach.DATABASE;
  }

  @Override
  public ActivityOutcome execute(DeduplicationSettings settings, ActivityContext context) {
    return context
        .inputTable()
        .map(rows -> deduplicate(settings, rows, context))
        .orElseGet(() -> Failed.of(ActivityFailure.configuration(DeduplicationErrorCode.NO_ROWS)));
  }

  private ActivityOutcome deduplicate(
      DeduplicationSettings settings, WorkTable rows, ActivityContext context) {
    SettingChecks checks = new SettingChecks(language);
    DeduplicationPlan plan =
        new DeduplicationRules(resources, checks)
            .plan(settings, rows.structure(), context.variableTypes());
    return checks.all().isEmpty()
        ? split(settings, plan, rows, context)
        : Failed.of(ActivityFailure.configuration(checks.all().getFirst()));
  }

  private ActivityOutcome split(
      DeduplicationSettings settings,
      DeduplicationPlan plan,
      WorkTable rows,
      ActivityContext context) {
    NewTable kept = context.table(Outlet.OUT, rows.structure());
    Optional<NewTable> complement =
        settings.complement()
            ? Optional.of(context.table(DeduplicationKind.COMPLEMENT, rows.structure()))
            : Optional.empty();
    Deduplicated split = context.write(() -> removal.split(plan, rows, kept, complement, context));
    context.info(Message.of("deduplication.removed", split.kept().rows(), split.discarded()));
    List<Output> outputs = new ArrayList<>();
    outputs.add(Output.of(Outlet.OUT, split.kept()));
    split
        .complement()
        .ifPresent(table -> outputs.add(Output.of(DeduplicationKind.COMPLEMENT, table)));
    return new Completed(outputs, Variables.ofRecords(split.kept().rows()));
  }
}
