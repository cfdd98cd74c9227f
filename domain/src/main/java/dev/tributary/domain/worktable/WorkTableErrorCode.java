package dev.tributary.domain.worktable;

import dev.tributary.domain.problem.ErrorCode;

/** Why a set cannot take the place of another. */
public enum WorkTableErrorCode implements ErrorCode {
  /**
   * Arguments: the expected resource and that of the set, "-" for none; then of each 1 where there
   * is one, else 0.
   */
  OTHER_POPULATION("TRB-110020"),
  /** Arguments: column, expected type. */
  COLUMN_MISSING("TRB-110021"),
  /** Arguments: column, expected type, type in the set. */
  COLUMN_OF_OTHER_TYPE("TRB-110022");

  private final String id;

  WorkTableErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "run";
  }
}
