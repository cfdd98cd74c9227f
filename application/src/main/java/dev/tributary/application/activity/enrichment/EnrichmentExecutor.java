package dev.tributary.application.activity.enrichment;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.enrichment.RowEnrichment.Coverage;
import dev.tributary.application.activity.enrichment.RowEnrichment.Enriched;
import dev.tributary.application.activity.enrichment.RowEnrichment.Sets;
import dev.tributary.application.resource.Resources;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.activity.enrichment.EnrichmentErrorCode;
import dev.tributary.domain.activity.enrichment.EnrichmentPlan;
import dev.tributary.domain.activity.enrichment.EnrichmentRules;
import dev.tributary.domain.activity.enrichment.EnrichmentSettings;
import dev.tributary.domain.brake.Audience.Defect;
import dev.tributary.domain.brake.Audience.Share;
import dev.tributary.domain.brake.DefectiveRows;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Adds data of other inputs to the rows of one. */
@ApplicationScoped
public class EnrichmentExecutor implements ActivityExecutor<EnrichmentSettings> {
  private final Resources resources;
  private final ExpressionLanguage language;
  private final RowEnrichment enrichment;

  public EnrichmentExecutor(
      Resources resources, ExpressionLanguage language, RowEnrichment enrichment) {
    this.resources = resources;
    this.language = language;
    this.enrichment = enrichment;
  }

  @Override
  public Reach reach() {
    return Reach.DATABASE;
  }

  @Override
  public ActivityOutcome execute(EnrichmentSettings settings, ActivityContext context) {
    EnrichmentTables tables = EnrichmentTables.of(context);
    Optional<String> empty = tables.withoutRows();
    if (empty.isPresent()) {
      return Failed.of(
          ActivityFailure.configuration(EnrichmentErrorCode.INPUT_WITHOUT_ROWS, empty.get()));
    }
    SettingChecks checks = new SettingChecks(language);
    Optional<EnrichmentPlan> plan =
        new EnrichmentRules(resources, checks, tables.inputs(), context.variableTypes())
            .plan(settings);
    return plan.isPresent() && checks.all().isEmpty()
        ? enrich(settings, plan.get(), tables, context)
        : Failed.of(ActivityFailure.configuration(checks.all().getFirst()));
  }

  private ActivityOutcome enrich(
      EnrichmentSettings settings,
      EnrichmentPlan plan,
      EnrichmentTables tables,
      ActivityContext context) {
    List<WorkTable> linked =
        plan.links().stream().map(link -> tables.table(link.relation().input())).toList();
    Sets sets = new Sets(tables.primary(settings.primary()), linked);
    return RowCounts.invalid(plan.links(), sets)
        .<ActivityOutcome>map(Failed::of)
        .orElseGet(() -> join(plan, sets, context));
  }

  /** Of the relation with the fewest matches. */
  private static Share unmatched(Enriched enriched) {
    return enriched.coverage().stream()
        .max(Comparator.comparingLong(Coverage::unmatched))
        .map(
            each ->
                new Share(
                    Defect.UNMATCHED_ROWS, each.unmatched(), each.matched() + each.unmatched()))
        .orElse(new Share(Defect.UNMATCHED_ROWS, 0, 0));
  }

  private ActivityOutcome join(EnrichmentPlan plan, Sets sets, ActivityContext context) {
    NewTable into = context.table(Outlet.OUT, plan.structure());
    Enriched enriched = context.write(() -> enrichment.enrich(plan, sets, into, context));
    RowCounts.reportUnused(plan.links(), sets, context);
    return CoverageReport.report(plan.links(), enriched, context)
        .<ActivityOutcome>map(Failed::of)
        .orElseGet(
            () ->
                new Completed(
                    List.of(Output.of(Outlet.OUT, enriched.table())),
                    DefectiveRows.count(
                        Variables.ofRecords(enriched.table().rows()),
                        context.variables(),
                        unmatched(enriched))));
  }
}
