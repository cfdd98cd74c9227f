package dev.tributary.domain.activity.externalsignal;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with an external signal. */
public enum ExternalSignalErrorCode implements ErrorCode {
  /** Argument 0: the name. */
  BAD_NAME("TRB-152001"),
  /** Argument 0: the name. */
  DUPLICATE_PARAMETER("TRB-152002"),
  /** Arguments: the name, the value, the type. */
  BAD_DEFAULT("TRB-152003"),
  /** Argument 0: the name. */
  PARAMETER_OF_WORKFLOW("TRB-152004"),
  /** Arguments: the name, the other activity. */
  OTHER_TYPE("TRB-152005"),
  /** Argument 0: the longest wait. */
  TIMEOUT_TOO_LONG("TRB-152006"),
  TIMEOUT_WITHOUT_INPUT("TRB-152007"),
  /** Arguments: the workflow, the activity, the activities that take signals. */
  UNKNOWN_SIGNAL("TRB-152008"),
  /** Argument 0: the workflow. */
  NOT_ARMED("TRB-152009"),
  /** Arguments: the workflow, the activity. */
  NOT_AWAITED("TRB-152010"),
  /** Arguments: the characters of the parameters, the limit. */
  TOO_LARGE("TRB-152011");

  private final String id;

  ExternalSignalErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "external-signal";
  }
}
