package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.activity.ExecutionPostponed;
import dev.tributary.application.activity.TaskCancellation;
import dev.tributary.application.activity.externalapi.MakeCall.Ended;
import dev.tributary.application.activity.externalapi.MakeCall.Reached;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.activity.externalapi.request.InboundSet;
import dev.tributary.application.activity.externalapi.request.PrepareRequest;
import dev.tributary.application.activity.externalapi.request.RequestNotPrepared;
import dev.tributary.application.exchange.OriginPermits;
import dev.tributary.application.exchange.OriginPermits.Busy;
import dev.tributary.application.exchange.OriginPermits.Cancelled;
import dev.tributary.application.exchange.OriginPermits.Permit;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.paging.PageCursor;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes the calls of an activity, one after the other, each from the checkpoint that the one before
 * has reached. A repeat goes on from the last checkpoint and sends the same bytes with the same
 * key; it sends nothing when all responses were completely written before.
 */
@ApplicationScoped
public class ExternalApiExecutor implements ActivityExecutor<ExternalApiSettings> {
  private final PrepareRequest requests;
  private final MakeCall calls;
  private final FinishExecution ending;
  private final OriginPermits permits;
  private final InstantSource clock;

  public ExternalApiExecutor(
      PrepareRequest requests,
      MakeCall calls,
      FinishExecution ending,
      OriginPermits permits,
      InstantSource clock) {
    this.requests = requests;
    this.calls = calls;
    this.ending = ending;
    this.permits = permits;
    this.clock = clock;
  }

  @Override
  public ActivityOutcome execute(ExternalApiSettings settings, ActivityContext context) {
    Checkpoint reached =
        Checkpoint.of(context, settings.outbound().structure()).orElseGet(() -> start(settings));
    if (reached.complete()) {
      return ending.finish(reached, settings, context);
    }
    Optional<ActivityFailure> refused = ending.refused(settings, context);
    if (refused.isPresent()) {
      return Failed.of(refused.get());
    }
    try (Permit _ = permit(settings, context)) {
      return begin(settings, context, reached);
    }
  }

  private Checkpoint start(ExternalApiSettings settings) {
    return Checkpoint.start(new PageCursor(settings.pagination()).first(clock.instant()));
  }

  private Permit permit(ExternalApiSettings settings, ActivityContext context) {
    return switch (permits.admit(settings.execution().origin(), TaskCancellation.of(context))) {
      case Permit permit -> permit;
      case Busy(var time) -> throw new ExecutionPostponed(context.task(), context.attempt(), time);
      case Cancelled() -> throw new ExecutionInterrupted(context.task(), context.attempt());
    };
  }

  private ActivityOutcome begin(
      ExternalApiSettings settings, ActivityContext context, Checkpoint reached) {
    try {
      Optional<WorkTable> set = InboundSet.of(settings.inbound(), context);
      CallSource source =
          new CallSource(settings, set, requests.of(settings, set, context), context);
      return source.withoutRows() ? withoutRows(source, reached) : calls(source, reached);
    } catch (RequestNotPrepared refused) {
      return new Failed(refused.failure(), Variables.NONE);
    }
  }

  private ActivityOutcome withoutRows(CallSource source, Checkpoint reached) {
    return switch (source.settings().inbound().whenEmpty()) {
      case CALL -> calls(source, reached);
      case SKIP -> {
        source.context().info(Message.of("externalapi.skipped"));
        yield finish(source, calls.withoutCall(source, reached));
      }
      case FAIL ->
          new Failed(ActivityFailure.request(ExternalApiErrorCode.EMPTY_INPUT), Variables.NONE);
    };
  }

  private ActivityOutcome calls(CallSource source, Checkpoint begin) {
    Checkpoint reached = begin;
    while (!reached.complete()) {
      if (source.context().cancelled()) {
        throw new ExecutionInterrupted(source.context().task(), source.context().attempt());
      }
      switch (calls.make(source, reached)) {
        case Reached(var checkpoint) -> reached = checkpoint;
        case Ended(var outcome) -> {
          return outcome;
        }
      }
    }
    return finish(source, reached);
  }

  private ActivityOutcome finish(CallSource source, Checkpoint reached) {
    return ending.finish(reached, source.settings(), source.context());
  }
}
