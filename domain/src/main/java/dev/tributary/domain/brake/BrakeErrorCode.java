package dev.tributary.domain.brake;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with the settings of brakes. */
public enum BrakeErrorCode implements ErrorCode {
  /** Argument 0: what was written. */
  BAD_LIMIT("TRB-161101"),
  /** Arguments: what was written, the largest. */
  BAD_PERCENTAGE("TRB-161102"),
  /** Arguments: what was written, the most. */
  BAD_NUMBER_OF_DELIVERIES("TRB-161103");

  private final String id;

  BrakeErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "brake";
  }
}
