package dev.tributary.application.activity.externalapi.request;

import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.externalapi.plan.PlanColumns;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;

/** The request cannot be made from these settings and this data; nothing was sent. */
public final class RequestNotPrepared extends RuntimeException {
  private final transient ActivityFailure failure;

  RequestNotPrepared(ActivityFailure failure) {
    super(failure.code());
    this.failure = failure;
  }

  /** A plan names a column that does not arrive. */
  public static RequestNotPrepared noColumn(String name, PlanColumns arriving) {
    return new RequestNotPrepared(
        ActivityFailure.configuration(
            ExternalApiErrorCode.PLAN_COLUMN_UNKNOWN, name, String.join(", ", arriving.names())));
  }

  public ActivityFailure failure() {
    return failure;
  }
}
