package dev.tributary.application.activity.externalapi.estimate;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.DryRunFailed;
import dev.tributary.application.activity.DryRunInputs;
import dev.tributary.application.activity.externalapi.plan.PlanRows;
import dev.tributary.application.activity.externalapi.request.InboundSet;
import dev.tributary.application.activity.externalapi.request.RequestNotPrepared;
import dev.tributary.application.worktable.ScratchTables;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.plan.CallPlan;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.DistinctKeys;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.DistinctRows;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.OneCall;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.RowsPerCall;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;

/** Counts the calls of a plan by a dry run of the activities before, in the database. */
@ApplicationScoped
public class ExpectedParts {
  private final ScratchTables scratch;
  private final DryRunInputs inputs;
  private final PlanRows rows;

  public ExpectedParts(ScratchTables scratch, DryRunInputs inputs, PlanRows rows) {
    this.scratch = scratch;
    this.inputs = inputs;
    this.rows = rows;
  }

  /** Calls of the plan, pages not counted; empty when a dry run cannot count the arriving rows. */
  OptionalLong of(PlannedStart start) {
    if (!start.settings().plan().divided()) {
      return OptionalLong.of(1);
    }
    try {
      return OptionalLong.of(scratch.undone(() -> parts(start)));
    } catch (DryRunFailed | RequestNotPrepared _) {
      return OptionalLong.empty();
    }
  }

  private long parts(PlannedStart start) {
    ExternalApiSettings settings = start.settings();
    ActivityContext context = inputs.whole(start.workflow(), start.activity(), start.variables());
    WorkTable arriving = InboundSet.of(settings, context).orElseThrow();
    CallPlan plan = settings.plan().plan();
    long called =
        switch (plan) {
          case OneCall(), RowsPerCall(_) -> arriving.rows();
          case DistinctRows(_) -> rows.select(plan, List.of(), arriving, context).rows();
          case DistinctKeys(var keys, _) -> rows.select(plan, keys, arriving, context).rows();
        };
    return plan.parts(called);
  }
}
