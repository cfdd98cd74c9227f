package dev.tributary.domain.schedule;

import dev.tributary.domain.problem.ErrorCode;

/** Why a workflow cannot be armed, or starts no run. */
public enum ScheduleErrorCode implements ErrorCode {
  /** Argument 0: the workflow. */
  NO_TRIGGER("TRB-146001"),
  /** Argument 0: the workflow. */
  NOT_DUE_ANY_MORE("TRB-146002"),
  /** Argument 0: the cause. */
  FIRING_FAILED("TRB-146003"),
  /** Argument 0: how many runs. */
  FIRINGS_SKIPPED("TRB-146004");

  private final String id;

  ScheduleErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "schedule";
  }
}
