package dev.tributary.domain.activity.wait;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with a wait. */
public enum WaitErrorCode implements ErrorCode {
  /** Argument 0: the shortest duration, 1: the longest one. */
  DURATION_OUT_OF_RANGE("TRB-143001"),
  NO_TIME("TRB-143002"),
  NO_DAYS("TRB-143003"),
  NO_EXPRESSION("TRB-143004"),
  /** Argument 0: the type. */
  NOT_A_TIME("TRB-143005"),
  NO_VALUE("TRB-143006"),
  /** Argument 0: the instant, 1: the longest duration. */
  TOO_FAR("TRB-143007"),
  /** Argument 0: the text. */
  TIME_UNREADABLE("TRB-143008");

  private final String id;

  WaitErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "wait";
  }
}
