package dev.tributary.domain.activity.start;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with the rows that a run takes over from its parent. */
public enum StartErrorCode implements ErrorCode {
  /** Argument 0: the name. */
  BAD_COLUMN("TRB-168001"),
  /** Argument 0: the run. */
  ROWS_GONE("TRB-168002"),
  /** Arguments: the column, the resource. */
  PERSONAL_COLUMN("TRB-168003");

  private final String id;

  StartErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "start";
  }
}
