package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.activity.ExecutionPostponed;
import dev.tributary.application.activity.TaskCalls;
import dev.tributary.application.activity.externalapi.mapping.ExternalApiCheckpoint;
import dev.tributary.application.activity.externalapi.mapping.LoadResponse;
import dev.tributary.application.activity.externalapi.mapping.LoadResult;
import dev.tributary.application.activity.externalapi.request.InboundSet;
import dev.tributary.application.activity.externalapi.request.PrepareRequest;
import dev.tributary.application.activity.externalapi.request.PreparedRequest;
import dev.tributary.application.activity.externalapi.request.RequestNotPrepared;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallPaused;
import dev.tributary.application.exchange.OriginPermits;
import dev.tributary.application.exchange.OriginPermits.Busy;
import dev.tributary.application.exchange.OriginPermits.Cancelled;
import dev.tributary.application.exchange.OriginPermits.Permit;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.chain.SendCall;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.SecretMask;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Calls the API once for all rows. A repeat sends the same bytes with the same key, and sends
 * nothing when the response was completely written before.
 */
@ApplicationScoped
public class ExternalApiExecutor implements ActivityExecutor<ExternalApiSettings> {
  private final PrepareRequest requests;
  private final SendCall calls;
  private final LoadResponse responses;
  private final CallFailures failures;
  private final OriginPermits permits;

  public ExternalApiExecutor(
      PrepareRequest requests,
      SendCall calls,
      LoadResponse responses,
      CallFailures failures,
      OriginPermits permits) {
    this.requests = requests;
    this.calls = calls;
    this.responses = responses;
    this.failures = failures;
    this.permits = permits;
  }

  @Override
  public ActivityOutcome execute(ExternalApiSettings settings, ActivityContext context) {
    Optional<LoadResult> complete =
        ExternalApiCheckpoint.completed(context.checkpoint(), settings.outbound());
    if (complete.isPresent()) {
      return completed(complete.get());
    }
    try (Permit _ = permit(settings, context)) {
      return begin(settings, context);
    }
  }

  private Permit permit(ExternalApiSettings settings, ActivityContext context) {
    return switch (permits.admit(settings.execution().origin(), new TaskCalls(context).cancel())) {
      case Permit permit -> permit;
      case Busy(var time) -> throw new ExecutionPostponed(context.task(), context.attempt(), time);
      case Cancelled() -> throw new ExecutionInterrupted(context.task(), context.attempt());
    };
  }

  private ActivityOutcome begin(ExternalApiSettings settings, ActivityContext context) {
    try {
      Optional<WorkTable> set = InboundSet.of(settings.inbound(), context);
      return set.isPresent() && set.get().rows() == 0
          ? withoutRows(settings, set, context)
          : call(settings, set, context);
    } catch (RequestNotPrepared refused) {
      return new Failed(refused.failure(), Variables.NONE);
    } catch (ExchangeFailed tooLarge) {
      return failures.unsent(tooLarge);
    }
  }

  private ActivityOutcome withoutRows(
      ExternalApiSettings settings, Optional<WorkTable> set, ActivityContext context) {
    return switch (settings.inbound().whenEmpty()) {
      case CALL -> call(settings, set, context);
      case SKIP -> {
        context.info(Message.of("externalapi.skipped"));
        yield completed(responses.withoutRows(settings, context));
      }
      case FAIL ->
          new Failed(ActivityFailure.request(ExternalApiErrorCode.EMPTY_INPUT), Variables.NONE);
    };
  }

  private ActivityOutcome call(
      ExternalApiSettings settings, Optional<WorkTable> set, ActivityContext context) {
    try (PreparedRequest request = requests.prepare(settings, set, context)) {
      return send(request.call(), settings, context);
    }
  }

  private ActivityOutcome send(Call call, ExternalApiSettings settings, ActivityContext context) {
    SecretMask mask = call.mask();
    try {
      return completed(
          calls.send(
              call,
              new TaskCalls(context),
              response -> responses.load(response, settings, mask, context)));
    } catch (CallPaused paused) {
      return new Suspended(Wait.until(paused.until()));
    } catch (ExchangeFailed failed) {
      return failures.of(failed, call);
    } catch (UnusableResponse unusable) {
      return failures.of(unusable, call);
    }
  }

  private static Completed completed(LoadResult loaded) {
    Stream<Output> rows = Stream.of(Output.of(Outlet.OUT, loaded.rows()));
    Stream<Output> rejects =
        loaded.rejects().stream().map(table -> Output.of(Outlet.REJECTS, table));
    return new Completed(
        Stream.concat(rows, rejects).toList(),
        Variables.NONE.with(Variables.RECORD_COUNT, Variable.integer(loaded.rows().rows())));
  }
}
