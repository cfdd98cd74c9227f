package dev.tributary.domain.schedule;

import dev.tributary.domain.problem.ErrorCode;

/** Why a workflow cannot be armed. Argument 0: the workflow. */
public enum ScheduleErrorCode implements ErrorCode {
  NO_SCHEDULER("TRB-146001"),
  NOT_DUE_ANY_MORE("TRB-146002");

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
