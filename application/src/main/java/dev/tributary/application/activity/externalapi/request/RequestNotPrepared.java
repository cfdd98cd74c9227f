package dev.tributary.application.activity.externalapi.request;

import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.externalapi.plan.PlanColumns;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;

/** The request cannot be made from these settings and this data; nothing was sent. */
public final class RequestNotPrepared extends RuntimeException {
  private final transient ActivityFailure failure;

  public RequestNotPrepared(ActivityFailure failure) {
    super(failure.code());
    this.failure = failure;
  }

  /** The settings cannot be carried out. */
  public static RequestNotPrepared because(ExternalApiErrorCode code, Object... arguments) {
    return new RequestNotPrepared(ActivityFailure.configuration(code, arguments));
  }

  /** A plan names a column that does not arrive. */
  public static RequestNotPrepared noColumn(String name, PlanColumns arriving) {
    return because(
        ExternalApiErrorCode.PLAN_COLUMN_UNKNOWN, name, String.join(", ", arriving.names()));
  }

  public ActivityFailure failure() {
    return failure;
  }
}
