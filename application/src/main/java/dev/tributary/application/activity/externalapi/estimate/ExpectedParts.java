package dev.tributary.application.activity.externalapi.estimate;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.DryRunFailed;
import dev.tributary.application.activity.DryRunInputs;
import dev.tributary.application.activity.externalapi.incremental.UseWatermark;
import dev.tributary.application.activity.externalapi.personal.SendPersonalData;
import dev.tributary.application.activity.externalapi.plan.PlanRows;
import dev.tributary.application.activity.externalapi.request.InboundSet;
import dev.tributary.application.activity.externalapi.request.RequestNotPrepared;
import dev.tributary.application.worktable.ScratchTables;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.estimate.PlannedParts;
import dev.tributary.domain.activity.externalapi.estimate.PlannedParts.Counted;
import dev.tributary.domain.activity.externalapi.estimate.PlannedParts.Unknown;
import dev.tributary.domain.activity.externalapi.plan.CallPlan;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.DistinctKeys;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.DistinctRows;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.OneCall;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.RowsPerCall;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts the calls of a plan and its windows by a dry run of the activities before. */
@ApplicationScoped
public class ExpectedParts {
  private final ScratchTables scratch;
  private final DryRunInputs inputs;
  private final PlanRows rows;
  private final UseWatermark watermark;
  private final SendPersonalData personal;

  public ExpectedParts(
      ScratchTables scratch,
      DryRunInputs inputs,
      PlanRows rows,
      UseWatermark watermark,
      SendPersonalData personal) {
    this.scratch = scratch;
    this.inputs = inputs;
    this.rows = rows;
    this.watermark = watermark;
    this.personal = personal;
  }

  /** Calls of the plan, unless a dry run cannot count the arriving rows or takes too long. */
  PlannedParts of(PlannedStart start) {
    ExternalApiSettings settings = start.settings();
    if (!settings.plan().divided() && !settings.incremental().windowed()) {
      return new Counted(1);
    }
    try {
      return scratch.undone(() -> parts(start));
    } catch (DryRunFailed failed) {
      return new Unknown(failed.failure().message());
    } catch (RequestNotPrepared refused) {
      return new Unknown(refused.failure().message());
    } catch (Refused refused) {
      return new Unknown(refused.problem());
    }
  }

  private PlannedParts parts(PlannedStart start) {
    ExternalApiSettings settings = start.settings();
    ActivityContext context = context(start);
    if (settings.plan().divided() && context.inputTable().isEmpty()) {
      return new Unknown(Message.of("externalapi.estimateBeyond"));
    }
    return new Counted(inWindow(settings, context) * watermark.windowCount(settings, context));
  }

  /** Only a plan that divides the arriving rows needs them. */
  private ActivityContext context(PlannedStart start) {
    return start.settings().plan().divided()
        ? inputs.whole(start.workflow(), start.activity(), start.variables())
        : inputs.withoutInputs(start.workflow(), start.activity(), start.variables());
  }

  private long inWindow(ExternalApiSettings settings, ActivityContext context) {
    CallPlan plan = settings.plan().plan();
    if (!plan.divided()) {
      return 1;
    }
    WorkTable arriving =
        InboundSet.of(settings, context)
            .map(all -> personal.consented(settings, all, context))
            .orElseThrow();
    long called =
        switch (plan) {
          case OneCall(), RowsPerCall(_) -> arriving.rows();
          case DistinctRows(_) -> rows.select(plan, List.of(), arriving, context).rows();
          case DistinctKeys(var keys, _) -> rows.select(plan, keys, arriving, context).rows();
        };
    return plan.parts(called);
  }
}
