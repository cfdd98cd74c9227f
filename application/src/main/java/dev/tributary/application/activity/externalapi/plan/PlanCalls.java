package dev.tributary.application.activity.externalapi.plan;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.incremental.UseWatermark;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.activity.externalapi.progress.StoredSet;
import dev.tributary.application.activity.externalapi.request.CallRows;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.paging.PageCursor;
import dev.tributary.domain.activity.externalapi.plan.CallPlan;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.DistinctKeys;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.OneCall;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.RowsPerCall;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Begins the calls of an execution. Distinct rows are a work table of the task, made once and
 * committed with the first checkpoint, so that a repeat makes the same calls.
 */
@ApplicationScoped
public class PlanCalls {
  private final PlanRows rows;
  private final UseWatermark watermark;
  private final CallConcurrency concurrency;
  private final InstantSource clock;

  public PlanCalls(
      PlanRows rows, UseWatermark watermark, CallConcurrency concurrency, InstantSource clock) {
    this.rows = rows;
    this.watermark = watermark;
    this.concurrency = concurrency;
    this.clock = clock;
  }

  /** How many calls are made at the same time. */
  public int concurrency(ExternalApiSettings settings) {
    return concurrency.of(settings.plan().concurrency(), settings.execution().account());
  }

  /**
   * The rows that the calls are made of.
   *
   * @param arriving the rows that arrive
   */
  public CallRows rows(ExternalApiSettings settings, WorkTable arriving, Checkpoint reached) {
    return rows.of(settings.plan().plan(), arriving, reached.distinct());
  }

  /** The context whose event variables hold where the execution has begun. */
  public ActivityContext context(
      ExternalApiSettings settings, Checkpoint reached, ActivityContext context) {
    return watermark.context(settings, reached.since(), context);
  }

  /**
   * The checkpoint before the first call.
   *
   * @param arriving the rows that arrive; empty when none do
   */
  public Checkpoint start(
      ExternalApiSettings settings, Optional<WorkTable> arriving, ActivityContext context) {
    CallPlan plan = settings.plan().plan();
    return switch (plan) {
      case OneCall(), RowsPerCall(_) -> stored(begin(settings, Optional.empty(), context), context);
      case CallPlan.DistinctRows(_) -> distinct(settings, List.of(), arriving, context);
      case DistinctKeys(var keys, _) -> distinct(settings, keys, arriving, context);
    };
  }

  /** A repeat begins at the watermark at which the first call began, whatever it is by then. */
  private static Checkpoint stored(Checkpoint begun, ActivityContext context) {
    return begun.since().isEmpty()
        ? begun
        : context.write(
            () -> {
              context.checkpoint(begun.text());
              return begun;
            });
  }

  private Checkpoint distinct(
      ExternalApiSettings settings,
      List<String> keys,
      Optional<WorkTable> arriving,
      ActivityContext context) {
    CallPlan plan = settings.plan().plan();
    return context.write(
        () -> {
          StoredSet selected = rows.select(plan, keys, arriving.orElseThrow(), context);
          Checkpoint begun = begin(settings, Optional.of(selected), context);
          context.checkpoint(begun.text());
          return begun;
        });
  }

  private Checkpoint begin(
      ExternalApiSettings settings, Optional<StoredSet> set, ActivityContext context) {
    Checkpoint begun =
        Checkpoint.start(set, new PageCursor(settings.pagination()).first(clock.instant()));
    return watermark.begin(settings, context).map(begun::since).orElse(begun);
  }
}
