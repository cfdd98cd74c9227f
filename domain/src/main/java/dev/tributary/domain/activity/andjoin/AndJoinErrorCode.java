package dev.tributary.domain.activity.andjoin;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with a join. */
public enum AndJoinErrorCode implements ErrorCode {
  /** Argument 0: the activities that lead to it. */
  NO_MAIN_INPUT("TRB-148001"),
  /** Argument 0: the name, 1: the activities that lead to it. */
  UNKNOWN_MAIN_INPUT("TRB-148002"),
  /** Argument 0: how many inputs there are. */
  INPUTS_OUT_OF_RANGE("TRB-148003"),
  /** Argument 0: the longest wait. */
  TIMEOUT_TOO_LONG("TRB-148004");

  private final String id;

  AndJoinErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "and-join";
  }
}
