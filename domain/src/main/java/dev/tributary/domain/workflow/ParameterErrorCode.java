package dev.tributary.domain.workflow;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with the parameters that a start gives. */
public enum ParameterErrorCode implements ErrorCode {
  /** Arguments: name, the names that the workflow declares. */
  UNKNOWN_PARAMETER("TRB-110006"),
  /** Arguments: name, type. */
  MISSING_PARAMETER("TRB-110007"),
  /** Arguments: name, value, type. */
  BAD_PARAMETER("TRB-110008");

  private final String id;

  ParameterErrorCode(String id) {
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
