package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.MessageRenderer;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityFailure.Cause;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.externalapi.FailureVariables;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalInt;

/** Converts a failed call into an activity failure, with event variables for the failure branch. */
@ApplicationScoped
public class CallFailures {
  private static final int UNSENT = 0;

  private final MessageRenderer messageRenderer;

  public CallFailures(MessageRenderer messageRenderer) {
    this.messageRenderer = messageRenderer;
  }

  /** A call that brought no response, or one that its rules refuse. */
  Failed of(ExchangeFailed failed, Call call) {
    ActivityFailure failure = failed.failure().activityFailure(failed.times());
    return new Failed(
        failure, variables(failure, failed.failure().status(), failed.attempts(), call.shownUrl()));
  }

  /** A call whose response arrived but cannot become rows. */
  Failed of(UnusableResponse unusable, Call call) {
    ActivityFailure failure =
        new ActivityFailure(unusable.code(), unusable.problem(), Cause.REQUEST);
    return new Failed(
        failure,
        variables(
            failure, OptionalInt.of(unusable.status()), unusable.attempts(), call.shownUrl()));
  }

  /** No request was sent: it grew beyond its limit. */
  Failed unsent(ExchangeFailed failed) {
    ActivityFailure failure = failed.failure().activityFailure();
    return new Failed(failure, variables(failure, UNSENT));
  }

  /**
   * The budget of all calls allows no further attempt.
   *
   * @param paused the call that is due, when attempts of it were made before a wait
   */
  Failed spent(ExchangeFailure refused, Optional<RetryState> paused) {
    ActivityFailure failure = refused.activityFailure();
    return new Failed(
        failure,
        paused
            .map(call -> variables(failure, call.status(), call.attempts(), call.url()))
            .orElseGet(() -> variables(failure, UNSENT)));
  }

  private Variables variables(
      ActivityFailure failure, OptionalInt status, int attempts, String url) {
    Variables all = variables(failure, attempts).with(FailureVariables.URL, Variable.text(url));
    return status.isPresent()
        ? all.with(FailureVariables.HTTP_STATUS, Variable.integer(status.getAsInt()))
        : all;
  }

  private Variables variables(ActivityFailure failure, int attempts) {
    return Variables.NONE
        .with(FailureVariables.ERROR_CODE, Variable.text(failure.code()))
        .with(FailureVariables.ERROR_MESSAGE, Variable.text(messageRenderer.of(failure.message())))
        .with(FailureVariables.ATTEMPTS, Variable.integer(attempts));
  }
}
