package dev.tributary.domain.workflow;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with a workflow as a whole, and with saving it. */
public enum WorkflowErrorCode implements ErrorCode {
  NO_ACTIVITIES("TRB-100101"),
  /** Argument 0: the id. */
  DUPLICATE_ACTIVITY("TRB-100102"),
  /** Arguments: the id that no activity has, the ids there are. */
  UNKNOWN_ACTIVITY("TRB-100103"),
  /** Arguments: activity, outlet, the outlets it has. */
  UNKNOWN_OUTLET("TRB-100104"),
  /** Argument 0: the activities of the cycle, in order. */
  CYCLE("TRB-100105"),
  /** Argument 0: the activity that needs a transition. */
  UNLINKED_INPUT("TRB-100106"),
  /** Arguments: activity, transitions, how many it takes. */
  TOO_MANY_INPUTS("TRB-100107"),
  /** Arguments: activity, outlet. */
  UNLINKED_OUTLET("TRB-100108"),
  /** Arguments: from, outlet, to. */
  DUPLICATE_TRANSITION("TRB-100109"),
  /** Argument 0: the name. */
  DUPLICATE_PARAMETER("TRB-100110"),
  /** Argument 0: the kind; 1: the kinds there are. */
  UNKNOWN_KIND("TRB-100111"),
  /** Argument 0: the name. */
  BAD_PARAMETER_NAME("TRB-100112"),
  /** Arguments: the name, the default, the type. */
  BAD_DEFAULT("TRB-100113"),
  /** Argument 0: the workflows of the cycle, in order. */
  CALLS_ITSELF("TRB-100114"),
  /** Argument 0: the name. */
  CALLED_NOT_PUBLISHED("TRB-100115"),
  /** Arguments: the activity that needs rows, the one before it. */
  NO_ROWS("TRB-100116"),

  /** Argument 0: the name. */
  UNKNOWN_WORKFLOW("TRB-100201"),
  /** Arguments: name, revision. */
  UNKNOWN_REVISION("TRB-100202"),
  /** Argument 0: the name. */
  NOT_PUBLISHED("TRB-100203"),
  /** Argument 0: the name. */
  NAME_TAKEN("TRB-100204"),
  /** Argument 0: the name. */
  CHANGED_MEANWHILE("TRB-100205"),
  /** Argument 0: the name. */
  NO_DRAFT("TRB-100206"),
  /** Arguments: the name in the address, the name in the definition. */
  NAME_DIFFERS("TRB-100208"),
  /** Argument 0: the name. */
  DRAFT_ONLY("TRB-100209"),
  /** The id: an address names an activity that the workflow does not have. */
  NO_SUCH_ACTIVITY("TRB-100210");

  private final String id;

  WorkflowErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "workflow";
  }
}
