package dev.tributary.domain.run;

import dev.tributary.domain.problem.ErrorCode;

/** What can go wrong with a run as a whole, whatever its activities do. */
public enum RunErrorCode implements ErrorCode {
  /** No run has this id: {0}. */
  UNKNOWN_RUN("TRB-110001"),
  /** Argument 0: the exception's class. */
  UNEXPECTED("TRB-110002"),
  /** Argument 0: how often a node died under the task. */
  NODES_DIED("TRB-110003"),
  /** Arguments: command, the run's state, the commands that are possible in it. */
  COMMAND_NOT_POSSIBLE("TRB-110004"),
  /** Arguments: command, activity, the activity's state. */
  NOT_POSSIBLE_FOR_ACTIVITY("TRB-110005"),
  /** Arguments: activity, outlet. */
  NO_SUCH_TRANSITION("TRB-110009"),
  /** Arguments: activity, outlet. */
  ROWS_NOT_KEPT("TRB-110010"),
  /** Arguments: activity, workflow, revision. */
  UNKNOWN_ACTIVITY("TRB-110011"),
  /** Arguments: revision, the run's revision. */
  OLDER_REVISION("TRB-110012"),
  /** Arguments: activity. The reasons are reported with it. */
  RERUN_NOT_POSSIBLE("TRB-110013"),
  /** Arguments: activity. The reasons are reported with it. */
  SKIP_NOT_POSSIBLE("TRB-110014"),
  /** Arguments: the failed activity, the one to execute again. */
  FAILED_ELSEWHERE("TRB-110015"),
  /** Arguments: activity, the activity that its input comes from, outlet. */
  INPUT_NEVER_ARRIVED("TRB-110016"),
  /** Arguments: activity, outlet. */
  SET_NOT_RETAINED("TRB-110017"),
  /** Arguments: the activity that needs it, outlet, activity. */
  OUTLET_NEEDED("TRB-110018"),
  /** Arguments: the key of a signal, how many tasks may wait for it. */
  TOO_MANY_WAIT("TRB-110019"),
  /** Arguments: run, the newer revision. */
  TEST_KEEPS_REVISION("TRB-110023"),
  /** Arguments: workflow, how many of its runs wait, the limit. */
  QUEUE_FULL("TRB-110030");

  private final String id;

  RunErrorCode(String id) {
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
