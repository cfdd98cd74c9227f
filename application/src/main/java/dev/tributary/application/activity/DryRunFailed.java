package dev.tributary.application.activity;

import dev.tributary.domain.activity.ActivityFailure;

/** An activity before the one under preview failed in the dry run. */
public final class DryRunFailed extends RuntimeException {
  private final transient ActivityFailure failure;

  DryRunFailed(ActivityFailure failure) {
    super(failure.code());
    this.failure = failure;
  }

  public ActivityFailure failure() {
    return failure;
  }
}
