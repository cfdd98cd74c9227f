package dev.tributary.domain.activity.subworkflow;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with a run of another workflow that is awaited. */
public enum SubWorkflowErrorCode implements ErrorCode {
  /** Argument 0: the name. */
  BAD_WORKFLOW("TRB-158001"),
  /** Argument 0: the name. */
  BAD_PARAMETER("TRB-158002"),
  /** Argument 0: the name. */
  NO_VALUE("TRB-158003"),
  /** Argument 0: the name. */
  BAD_VARIABLE("TRB-158004"),
  /** Argument 0: the limit. */
  TOO_DEEP("TRB-158005"),
  /** Arguments: workflow, run. */
  CHILD_FAILED("TRB-158006"),
  /** Arguments: workflow, run. */
  CHILD_STOPPED("TRB-158007"),
  /** Arguments: workflow, run. */
  CHILD_REMOVED("TRB-158008"),
  /** Arguments: variable, its value, the type that it has here. */
  OTHER_TYPE("TRB-158009");

  private final String id;

  SubWorkflowErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "sub-workflow";
  }
}
