package dev.tributary.application.activity.externalapi;

import dev.tributary.domain.activity.ActivityFailure;

/** The request cannot be made from these settings and this data; nothing was sent. */
final class InvalidRequest extends RuntimeException {
  private final transient ActivityFailure failure;

  InvalidRequest(ActivityFailure failure) {
    super(failure.code());
    this.failure = failure;
  }

  ActivityFailure failure() {
    return failure;
  }
}
