package dev.tributary.application.activity.externalapi;

import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.ExchangeFailed;
import dev.tributary.application.exchange.UnusableAnswer;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityFailure.Cause;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.exchange.ExchangeCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.run.Variables;
import dev.tributary.domain.run.Variables.Variable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;

/** Tells the engine, and by event variables the failure branch, how a call failed. */
@ApplicationScoped
public class CallFailures {
  private static final int UNSENT = 0;

  private final Wording wording;

  public CallFailures(Wording wording) {
    this.wording = wording;
  }

  /** A call that brought no answer, or one that its rules refuse. */
  Failed of(ExchangeFailed failed, Call call) {
    ExchangeFailure failure = failed.failure();
    return new Failed(
        failure(failure), variables(failure(failure), failure.status(), failed.attempts(), call));
  }

  /** A call whose answer arrived but cannot become rows. */
  Failed of(UnusableAnswer unusable, Call call) {
    ActivityFailure failure =
        new ActivityFailure(unusable.code(), unusable.problem(), Cause.REQUEST);
    return new Failed(
        failure, variables(failure, OptionalInt.of(unusable.status()), unusable.attempts(), call));
  }

  /** A request that grew beyond its limit while it was written. */
  Failed unsent(ExchangeFailed failed) {
    ActivityFailure failure = failure(failed.failure());
    return new Failed(failure, variables(failure, UNSENT));
  }

  private Variables variables(
      ActivityFailure failure, OptionalInt status, int attempts, Call call) {
    Variables all = variables(failure, attempts).with("url", Variable.text(shown(call)));
    return status.isPresent() ? all.with("httpStatus", Variable.integer(status.getAsInt())) : all;
  }

  private Variables variables(ActivityFailure failure, int attempts) {
    return Variables.NONE
        .with("errorCode", Variable.text(failure.code()))
        .with("errorMessage", Variable.text(wording.of(failure.message())))
        .with("attempts", Variable.integer(attempts));
  }

  private static String shown(Call call) {
    return call.mask().mask(call.url().withoutQuery());
  }

  private static ActivityFailure failure(ExchangeFailure failure) {
    return new ActivityFailure(failure.code().id(), failure.message(), cause(failure.code()));
  }

  /** What the author or the operator has to change is no matter of the request. */
  private static Cause cause(ExchangeCode code) {
    return switch (code) {
      case URL_NOT_SECURE,
          HOST_REFUSED,
          URL_UNREADABLE,
          HEADER_NAME_BAD,
          HEADER_VALUE_BAD,
          HEADER_RESERVED,
          HEADER_TWICE,
          REQUEST_CHANGED,
          LITERAL_SECRET,
          URL_USER,
          URL_FRAGMENT,
          PORT_REFUSED,
          ORIGIN_UNREADABLE ->
          Cause.CONFIGURATION;
      case RESPONSE_TOO_LARGE,
          REQUEST_TOO_LARGE,
          STATUS,
          CONTENT_TYPE,
          REDIRECT,
          TIMEOUT,
          BUDGET_SPENT,
          TLS,
          UNKNOWN_HOST,
          ADDRESS_REFUSED,
          NOT_CONNECTED,
          CUT,
          EMPTY,
          ENCODING,
          NOT_HTTP,
          CANCELLED ->
          Cause.REQUEST;
    };
  }
}
