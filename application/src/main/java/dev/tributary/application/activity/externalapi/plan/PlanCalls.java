package dev.tributary.application.activity.externalapi.plan;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.incremental.UseWatermark;
import dev.tributary.application.activity.externalapi.personal.SendPersonalData;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.activity.externalapi.progress.SelectedRows;
import dev.tributary.application.activity.externalapi.progress.StoredSet;
import dev.tributary.application.activity.externalapi.request.CallRequests;
import dev.tributary.application.activity.externalapi.request.CallRows;
import dev.tributary.application.activity.externalapi.request.RequestNotPrepared;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.incremental.FetchWindows;
import dev.tributary.domain.activity.externalapi.paging.PageCursor;
import dev.tributary.domain.activity.externalapi.personal.PersonalRules;
import dev.tributary.domain.activity.externalapi.personal.SentColumn;
import dev.tributary.domain.activity.externalapi.plan.CallPlan;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.DistinctKeys;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.OneCall;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.RowsPerCall;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.resource.Sharing.WithConsent;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Begins the calls of an execution. Distinct rows, and rows with a consent that is demanded, are a
 * work table of the task, made once and committed with the first checkpoint, so that a repeat makes
 * the same calls.
 */
@ApplicationScoped
public class PlanCalls {
  private final PlanRows rows;
  private final UseWatermark watermark;
  private final CallConcurrency concurrency;
  private final SendPersonalData personal;
  private final InstantSource clock;

  public PlanCalls(
      PlanRows rows,
      UseWatermark watermark,
      CallConcurrency concurrency,
      SendPersonalData personal,
      InstantSource clock) {
    this.rows = rows;
    this.watermark = watermark;
    this.concurrency = concurrency;
    this.personal = personal;
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
   * @throws RequestNotPrepared when a consent is demanded by which they were not selected
   */
  public CallRows rows(
      ExternalApiSettings settings,
      WorkTable arriving,
      Checkpoint reached,
      ActivityContext context) {
    personal
        .consent(settings, arriving, context)
        .filter(demanded -> !reached.consent().equals(Optional.of(demanded)))
        .ifPresent(PlanCalls::changed);
    return rows.of(settings.plan().plan(), arriving, reached.distinct().map(SelectedRows::set));
  }

  private static void changed(WithConsent demanded) {
    throw new RequestNotPrepared(
        ActivityFailure.configuration(
            ExternalApiErrorCode.CONSENT_CHANGED, demanded.column(), demanded.given()));
  }

  /** The context whose event variables hold where the execution has begun. */
  public ActivityContext context(
      ExternalApiSettings settings, Checkpoint reached, ActivityContext context) {
    return watermark.context(settings, reached.since(), context);
  }

  /**
   * The requests of all windows of time.
   *
   * @param in the requests whose expressions see the variables of a context
   */
  public PartRequests requests(
      ExternalApiSettings settings,
      Checkpoint reached,
      ActivityContext context,
      Function<ActivityContext, CallRequests> in) {
    Optional<FetchWindows> windows = watermark.windows(settings, reached.since(), context);
    if (windows.isEmpty()) {
      return PartRequests.of(in.apply(context));
    }
    FetchWindows all = windows.get();
    context.info(
        Message.of("externalapi.windows", all.count(), all.since().value(), all.until().value()));
    return PartRequests.of(
        all.count(), number -> in.apply(watermark.context(all.window(number), context)));
  }

  /**
   * The checkpoint before the first call.
   *
   * @param arriving the rows that arrive; empty when none do
   */
  public Checkpoint start(
      ExternalApiSettings settings, Optional<WorkTable> arriving, ActivityContext context) {
    CallPlan plan = settings.plan().plan();
    report(settings, arriving, context);
    Optional<WithConsent> consent =
        arriving.flatMap(rows -> personal.consent(settings, rows, context));
    Supplier<WorkTable> consented =
        () -> personal.consented(arriving.orElseThrow(), consent, context);
    return switch (plan) {
      case OneCall(), RowsPerCall(_) ->
          consent.isPresent()
              ? own(settings, consent, () -> StoredSet.of(consented.get()), context)
              : stored(begin(settings, Optional.empty(), context), context);
      case CallPlan.DistinctRows(_) ->
          own(
              settings,
              consent,
              () -> rows.select(plan, List.of(), consented.get(), context),
              context);
      case DistinctKeys(var keys, _) ->
          own(settings, consent, () -> rows.select(plan, keys, consented.get(), context), context);
    };
  }

  /** Which personal data is sent, and who gets it. */
  private void report(
      ExternalApiSettings settings, Optional<WorkTable> arriving, ActivityContext context) {
    List<SentColumn> sent = personal.columns(settings, arriving, context);
    if (!sent.isEmpty() && personal.refused(settings, arriving, context).isEmpty()) {
      context.info(
          Message.of(
              "externalapi.personal",
              PersonalRules.names(sent),
              PersonalRules.receiver(settings.execution())));
    }
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

  private Checkpoint own(
      ExternalApiSettings settings,
      Optional<WithConsent> consent,
      Supplier<StoredSet> selection,
      ActivityContext context) {
    return context.write(
        () -> {
          SelectedRows selected = new SelectedRows(selection.get(), consent);
          Checkpoint begun = begin(settings, Optional.of(selected), context);
          context.checkpoint(begun.text());
          return begun;
        });
  }

  private Checkpoint begin(
      ExternalApiSettings settings, Optional<SelectedRows> set, ActivityContext context) {
    Checkpoint begun =
        Checkpoint.start(set, new PageCursor(settings.pagination()).first(clock.instant()));
    return watermark.begin(settings, context).map(begun::since).orElse(begun);
  }
}
