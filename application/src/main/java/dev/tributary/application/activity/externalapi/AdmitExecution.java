package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.activity.ExecutionPostponed;
import dev.tributary.application.activity.TaskCancellation;
import dev.tributary.application.exchange.OriginPermits;
import dev.tributary.application.exchange.OriginPermits.Busy;
import dev.tributary.application.exchange.OriginPermits.Cancelled;
import dev.tributary.application.exchange.OriginPermits.Permit;
import dev.tributary.application.exchange.OriginPermits.TooLate;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.application.exchange.SpentBudget;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.retry.TotalBudget;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Gives an execution the permit of its origin, within the budget of all of its calls. */
@ApplicationScoped
public class AdmitExecution {
  private final OriginPermits permits;
  private final CallFailures failures;
  private final InstantSource clock;

  public AdmitExecution(OriginPermits permits, CallFailures failures, InstantSource clock) {
    this.permits = permits;
    this.failures = failures;
    this.clock = clock;
  }

  /**
   * An execution that wants to call.
   *
   * @param spent of its budget; empty before its first call
   * @param paused the call that is due, when attempts of it were made before a wait
   */
  record AdmissionRequest(
      ActivityContext context,
      String origin,
      TotalBudget budget,
      Optional<SpentBudget> spent,
      Optional<RetryState> paused) {
    private Optional<Duration> left(Instant now) {
      return spent.flatMap(begun -> budget.left(begun.began(), now));
    }

    private Optional<ExchangeFailure> refusal(Instant then) {
      return spent.flatMap(begun -> begun.refusal(budget, then));
    }
  }

  /**
   * What the work comes to while it holds the permit; the failure of the budget when that ends
   * before there is one.
   *
   * @throws ExecutionPostponed when the line of the origin is full
   * @throws ExecutionInterrupted when the run is stopped while it waits
   */
  ActivityOutcome admit(AdmissionRequest execution, Supplier<ActivityOutcome> work) {
    ActivityContext context = execution.context();
    Instant arrival = clock.instant();
    Optional<Duration> left = execution.left(arrival);
    return switch (permits.admit(execution.origin(), TaskCancellation.of(context), left)) {
      case Permit permit -> {
        try (permit) {
          yield work.get();
        }
      }
      case Busy(var time) -> postponed(execution, time);
      case TooLate(var waited) ->
          spent(execution, execution.refusal(arrival.plus(waited)).orElseThrow());
      case Cancelled() -> throw new ExecutionInterrupted(context.task(), context.attempt());
    };
  }

  /** A pause that no attempt may follow is not awaited. */
  private ActivityOutcome postponed(AdmissionRequest execution, Duration time) {
    Optional<ExchangeFailure> refused = execution.refusal(clock.instant().plus(time));
    if (refused.isPresent()) {
      return spent(execution, refused.get());
    }
    ActivityContext context = execution.context();
    throw new ExecutionPostponed(context.task(), context.attempt(), time);
  }

  private ActivityOutcome spent(AdmissionRequest execution, ExchangeFailure refused) {
    return failures.spent(refused, execution.paused());
  }
}
