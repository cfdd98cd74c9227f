package dev.tributary.application.activity.externalapi.request;

import dev.tributary.domain.activity.ActivityFailure;

/** The request cannot be made from these settings and this data; nothing was sent. */
public final class RequestNotPrepared extends RuntimeException {
  private final transient ActivityFailure failure;

  RequestNotPrepared(ActivityFailure failure) {
    super(failure.code());
    this.failure = failure;
  }

  public ActivityFailure failure() {
    return failure;
  }
}
